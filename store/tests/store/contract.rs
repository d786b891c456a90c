//! What a store promises.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use domain::attendance::{Phase, Span};
use domain::blank::Blank;
use domain::figures::Before;
use domain::inspection::Grade;
use domain::period::Year;
use domain::place::PlaceId;
use domain::roll::Count;
use store::{Error, Filled};

use crate::engines::on_each;
use crate::sample::{files, sample, starting};

#[tokio::test]
async fn what_was_filled_in_is_read_back() {
    on_each(async |database| {
        let store = database.store();
        assert_eq!(store.prepare(&sample("a")).await.unwrap(), Filled::Now);
        let loaded = store.world().await.unwrap();
        let world = loaded.world;
        assert_eq!((world.release.as_str(), world.hash.as_str()), ("2026-04-08", "a"));
        let (rwm, fsm) =
            (world.atlas.find_measure("rwm").unwrap(), world.atlas.find_group("fsm").unwrap());
        let written = |place, year| {
            let cell = world.figures.of(rwm).cell(fsm, PlaceId(place), Year(year));
            cell.map(domain::cell::Cell::write)
        };
        assert_eq!(written(340, 2019).as_deref(), Some("48"));
        assert_eq!(written(340, 2020), None);
        assert_eq!(written(340, 2021).as_deref(), Some("50.0 ?/10"));
        assert_eq!(written(970, 2021).as_deref(), Some("7.0000000000000007E-2"));
        assert_eq!(written(970, 2022).as_deref(), Some("-"));
        assert_eq!(written(104_498, 2021).as_deref(), Some("73% 67/92"));
        assert_eq!(written(104_498, 2022).as_deref(), Some("SUPP"));
        let neet = world.atlas.find_measure("neet").unwrap();
        let young = world.figures.of(neet).cell(fsm, PlaceId(340), Year(2024));
        assert_eq!(young.unwrap().write(), "5.1");
        assert_eq!(world.atlas.series[0].code, "KS2 RWM/FSM ");
        assert_eq!(world.atlas.measures[0].definition, "Those who’d read.");
        assert_eq!(world.atlas.neighbours("2025", PlaceId(340)).len(), 2);
        assert_eq!(world.schools.len(), 1_101);
        let school = world.schools.school(PlaceId(200_700)).unwrap();
        assert_eq!(school.name, "School “200700”");
        let held = |place, phase, span| {
            world.attendance.at(PlaceId(place), phase, Span::parse(span).unwrap()).cloned()
        };
        let week = held(340, Phase::Primary, "2025-w37").unwrap();
        assert_eq!(week.absence.unwrap().raw(), "4.7133337387814");
        assert_eq!(week.unauthorised.unwrap().raw(), "0");
        assert!(week.persistent.is_none());
        let so_far = held(340, Phase::Special, "202526-to-date").unwrap();
        assert_eq!(so_far.persistent.unwrap().raw(), "c");
        assert_eq!(world.inspections.of(PlaceId(104_498)).unwrap().grade, Grade::Good);
        let bridge = PlaceId(104_498);
        let at = world.schools.school(bridge).unwrap().at.unwrap();
        assert_eq!(format!("{} {}", at.north, at.east), "53.41 -2.84");
        let roll = world.rolls.latest(bridge).unwrap();
        assert_eq!(roll.fsm_ever.percent().unwrap().text(), "47.1");
        assert_eq!(roll.sen_support.count, Count::Pupils(0));
        assert_eq!(roll.eal.count, Count::Blank(Blank::Suppressed));
        assert_eq!(world.rolls.premium(bridge).unwrap().pounds, Count::Pupils(37_400));
        let (low, high) = world.intervals.of(rwm, fsm, bridge, Year(2021)).unwrap();
        assert_eq!(format!("{low} {high}"), "-2.77 1.7");
        assert_eq!(world.boundaries.of(PlaceId(340)).unwrap().rings[0].len(), 3);
        assert!(!loaded.atlas.contains("2025-w37"));
        assert!(loaded.atlas.starts_with("# sources\nid\tkind\tpublisher\t"));
        assert!(loaded.atlas.contains("\n# areas\nid\tslug\t"));
        assert!(!loaded.atlas.contains("# schools") && !loaded.atlas.contains("# census"));
    })
    .await;
}

#[tokio::test]
async fn an_earlier_edition_says_what_it_printed_otherwise() {
    on_each(async |database| {
        let store = database.store();
        store.prepare(&sample("a")).await.unwrap();
        let world = store.world().await.unwrap().world;
        let atlas = &world.atlas;
        let rwm = atlas.find_measure("rwm").unwrap();
        let group = |id| atlas.find_group(id).unwrap();
        let before = |id, year| world.before(rwm, group(id), PlaceId(340), Year(year));
        let printed = |id, year| match before(id, year) {
            Before::Other(cell) => cell.raw().into_owned(),
            other => format!("{other:?}"),
        };
        assert_eq!(printed("fsm", 2019), "47");
        assert_eq!(printed("not-fsm", 2019), "Same");
        assert_eq!(printed("fsm", 2021), "Same");
        assert_eq!(printed("fsm", 2022), "New(Year(2021))");
        let earlier = "SELECT COUNT(*) FROM release WHERE name = '2025-09-15' AND NOT is_current";
        assert_eq!(database.number(earlier).await, 1);

        database.execute("UPDATE figure SET cells = '99' WHERE source = 'lait-then'").await;
        let damaged = store.world().await.err().unwrap().to_string();
        assert!(damaged.contains("not those that were written"), "{damaged}");
    })
    .await;
}

#[tokio::test]
async fn the_second_start_changes_nothing_and_unpacks_nothing() {
    on_each(async |database| {
        let store = database.store();
        store.prepare(&sample("a")).await.unwrap();
        let again = starting("a", &|| panic!("nothing to unpack"));
        assert_eq!(store.prepare(&again).await.unwrap(), Filled::Before);
        assert_eq!(database.number("SELECT COUNT(*) FROM figure").await, 9);
    })
    .await;
}

#[tokio::test]
async fn other_figures_are_another_release_and_the_old_one_is_kept() {
    on_each(async |database| {
        let store = database.store();
        store.prepare(&sample("a")).await.unwrap();
        let changed = || {
            let mut files = files();
            files.add(
                "figures/neet.tsv",
                "group\tsource\tplace\t2025\nfsm\tlait\t340\t9\n".to_owned(),
            );
            Ok(files)
        };
        let newer = starting("b", &changed);
        assert_eq!(store.prepare(&newer).await.unwrap(), Filled::Now);
        assert_eq!(store.world().await.unwrap().world.hash, "b");
        // Both are read with one edition, which is held once.
        assert_eq!(database.number("SELECT COUNT(*) FROM release").await, 3);
        assert_eq!(database.number("SELECT COUNT(DISTINCT holds) FROM edition").await, 1);
        // An older program on the same database finds its own figures again.
        assert_eq!(store.prepare(&sample("a")).await.unwrap(), Filled::Before);
        assert_eq!(store.world().await.unwrap().world.hash, "a");
    })
    .await;
}

#[tokio::test]
async fn a_fill_that_breaks_off_leaves_nothing_behind() {
    on_each(async |database| {
        let store = database.store();
        let broken = || {
            let mut files = files();
            // The last file to be written.
            files.add(
                "figures/rwm.tsv",
                "group\tsource\tplace\t202122\nfsm\tlait\tnowhere\t1\n".to_owned(),
            );
            Ok(files)
        };
        let failed = store.prepare(&starting("a", &broken)).await.unwrap_err();
        assert_eq!(
            failed.to_string(),
            "The starting figures cannot be read: figures/rwm.tsv, line 2: “nowhere” is no place."
        );
        assert_eq!(database.tables().await, 0);
        assert_eq!(store.prepare(&sample("a")).await.unwrap(), Filled::Now);
        assert_eq!(store.world().await.unwrap().world.hash, "a");
    })
    .await;
}

/// Polls a future for a moment; whether it came to its end.
async fn ends_soon(work: &mut (impl Future + Unpin)) -> bool {
    tokio::time::timeout(Duration::from_micros(200), work).await.is_ok()
}

#[tokio::test]
async fn a_fill_that_is_dropped_midway_leaves_nothing_behind() {
    on_each(async |database| {
        let store = database.store();
        let mut midway = 0_usize;
        // Dropped at different depths of the work, counted from when the figures are unpacked: by
        // then the schema is made, and no row is written yet.
        for moments in [0, 1, 4, 16] {
            let unpacked = AtomicBool::new(false);
            let unpack = || {
                unpacked.store(true, Ordering::Relaxed);
                Ok(files())
            };
            let prepare = starting("a", &unpack);
            let mut filling = Box::pin(store.prepare(&prepare));
            let mut ended = false;
            while !ended && !unpacked.load(Ordering::Relaxed) {
                ended = ends_soon(&mut filling).await;
            }
            for _ in 0..moments {
                ended = ended || ends_soon(&mut filling).await;
            }
            drop(filling);
            // A commit that was under way when the work was dropped may have come to its end.
            let whole = database.tables().await > 0;
            if whole {
                let releases = database.number("SELECT COUNT(*) FROM release").await;
                assert_eq!(releases, 2, "cut after {moments} moments");
                assert_eq!(store.world().await.unwrap().world.hash, "a");
                break;
            }
            assert!(!ended, "what came to its end left nothing, after {moments} moments");
            midway += 1;
        }
        assert!(midway > 0, "every fill came to its end before it was cut");
        store.prepare(&sample("a")).await.unwrap();
        assert_eq!(database.number("SELECT COUNT(*) FROM release").await, 2);
        assert_eq!(store.world().await.unwrap().world.hash, "a");
    })
    .await;
}

#[tokio::test]
async fn a_figure_that_cannot_be_read_is_never_committed() {
    on_each(async |database| {
        let store = database.store();
        let broken = || {
            let mut files = files();
            files.add(
                "figures/rwm.tsv",
                "group\tsource\tplace\t202122\nfsm\tlait\t340\tmany\n".to_owned(),
            );
            Ok(files)
        };
        let failed = store.prepare(&starting("a", &broken)).await.unwrap_err();
        assert!(matches!(failed, Error::Data(_)), "{failed}");
        assert!(failed.to_string().contains("“many” is no figure"), "{failed}");
        assert_eq!(database.tables().await, 0);
    })
    .await;
}

#[tokio::test]
async fn several_servers_may_start_on_one_new_database() {
    on_each(async |database| {
        let (one, two, three) = (database.store(), database.store(), database.store());
        let prepare = sample("a");
        let filled =
            tokio::join!(one.prepare(&prepare), two.prepare(&prepare), three.prepare(&prepare));
        let filled = [filled.0.unwrap(), filled.1.unwrap(), filled.2.unwrap()];
        let now = filled.iter().filter(|filled| **filled == Filled::Now);
        assert_eq!(now.count(), 1);
        assert_eq!(database.number("SELECT COUNT(*) FROM release").await, 2);
    })
    .await;
}
