//! Every line of SQL; rows become domain types here and only here.
