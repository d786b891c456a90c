//! The Leptos application: shell, router, pages, components, charts.
