//! Ways through small worlds, drawn from the side: `#` rock that nobody breaks, `d` dirt, `~` water, `S` the start, `G` the goal, and what
//! [`mark`] tells. In the answer every place that the feet step on is a `*`.

use super::{LIMIT, Route, Search};
use crate::vocab::{Destination, Position};
use crate::world::catalog::{Catalog, StateId};
use crate::world::embedded::{Settings, Terrain, World};

/// What a mark stands for; doors and ladders are on the east side of their block.
fn drawn(mark: char) -> StateId {
    let (name, properties): (_, &[_]) = match mark {
        '#' => ("bedrock", &[]),
        'd' => ("dirt", &[]),
        '~' => ("water", &[]),
        '_' => ("oak_slab", &[]),
        'c' => ("red_carpet", &[]),
        'k' => ("snow", &[("layers", "5")]),
        '/' => ("oak_stairs", &[("facing", "east")]),
        '|' => ("oak_fence", &[]),
        'D' => ("oak_door", &[("facing", "west")]),
        'I' => ("iron_door", &[("facing", "west")]),
        'H' => ("ladder", &[("facing", "west")]),
        '^' => ("cactus", &[]),
        '!' => ("fire", &[]),
        'l' => ("lava", &[]),
        'm' => ("magma_block", &[]),
        _ => ("air", &[]),
    };
    Catalog::get().state(name, properties).unwrap()
}

/// Searches through a drawing, with rock in front and behind, and draws the way.
fn way(dig: bool, drawing: &str) -> String {
    let rows: Vec<&str> = drawing
        .lines()
        .map(str::trim)
        .filter(|row| !row.is_empty())
        .collect();
    let place = |row: usize, column: usize| Position::new(column as i32, 100 - row as i32, 0);
    let mut world = World::new(Settings {
        terrain: Terrain::Flat,
        ..Settings::default()
    });
    let named = |name| Catalog::get().block_named(name).unwrap().id;
    let (mut start, mut goal) = (Position::default(), Position::default());
    for (row, line) in rows.iter().enumerate() {
        for (column, mark) in line.chars().enumerate() {
            let at = place(row, column);
            for (aside, up) in [(-1, 0), (1, 0), (-1, 8), (1, 8)] {
                world.set_block(at.offset(0, up, aside), named("bedrock"));
            }
            world.set_state(at, drawn(mark));
            match mark {
                'S' => start = at,
                'G' => goal = at,
                _ => {}
            }
        }
    }
    let ticks = |_| Some(10);
    let search = Search {
        terrain: &world.land.terrain,
        to: &Destination::Block { at: goal },
        dig: dig.then_some(&ticks),
        limit: LIMIT,
        known: None,
        twice: true,
    };
    let Some(Route::To(steps)) = search.from(start) else {
        return "no way".to_owned();
    };
    let draw = |(row, line): (usize, &&str)| -> String {
        let mark = |(column, mark)| {
            if steps.contains(&place(row, column)) {
                '*'
            } else {
                mark
            }
        };
        line.chars().enumerate().map(mark).collect()
    };
    let drawn: Vec<String> = rows.iter().enumerate().map(draw).collect();
    drawn.join("\n")
}

#[test]
fn a_body_jumps_up_one_block_and_drops_down_three() {
    let drawing = "
        ............
        ............
        ...##.......
        S.###.......
        #####.....G.
        ############";
    insta::assert_snapshot!(way(false, drawing), @r"
    ............
    ...**.......
    ..*##.......
    S*###.......
    #####******.
    ############
    ");
}

#[test]
fn a_wall_of_two_is_not_climbed_and_a_fall_of_four_not_taken() {
    let wall = "
        .......
        .......
        ...#...
        S..#..G
        #######";
    assert_eq!(way(false, wall), "no way");
    let cliff = "
        .......
        S......
        ###....
        ###....
        ###....
        ###...G
        #######";
    assert_eq!(way(false, cliff), "no way");
}

#[test]
fn water_is_swum_and_breaks_every_fall() {
    let drawing = "
        S.......
        ##......
        ##......
        ##......
        ##......
        ##~~~~.G
        ##~~~###
        ########";
    insta::assert_snapshot!(way(false, drawing), @r"
    S*......
    ##......
    ##......
    ##......
    ##......
    ##******
    ##~~~###
    ########
    ");
}

#[test]
fn stairs_are_dug_down_and_up_but_no_block_that_holds_back_water() {
    let down = "
        S.......
        dddddddd
        dddddddd
        dddddddd
        dddG####
        ########";
    insta::assert_snapshot!(way(true, down), @r"
    S*......
    dd*ddddd
    dd*ddddd
    dd*ddddd
    ddd*####
    ########
    ");
    let under_water = "
        S~~~
        d~~~
        dddd
        dddG
        ####";
    assert_eq!(way(true, under_water), "no way");
}

#[test]
fn slabs_carpets_layers_of_snow_and_stairs_are_stepped_on() {
    let drawing = "
        ...........
        ...........
        S._.c.k./#G
        ###########";
    insta::assert_snapshot!(way(false, drawing), @r"
    ...........
    ........**.
    S*******/#*
    ###########
    ");
}

#[test]
fn a_goal_on_top_of_a_slab_is_reached_by_standing_on_the_slab() {
    let drawing = "
        ......
        ....G.
        S..._.
        ######";
    insta::assert_snapshot!(way(false, drawing), @r"
    ......
    ....G.
    S****.
    ######
    ");
}

#[test]
fn a_fence_is_not_jumped_but_from_a_slab() {
    let fence = "
        .....
        .....
        S.|.G
        #####";
    assert_eq!(way(false, fence), "no way");
    let from_a_slab = "
        .....
        .....
        .....
        S_|.G
        #####";
    insta::assert_snapshot!(way(false, from_a_slab), @r"
    .....
    .....
    ..*..
    S*|**
    #####
    ");
}

#[test]
fn doors_of_wood_are_opened_on_the_way_and_those_of_iron_are_not() {
    let wood = "
        #####
        ..D..
        S.D.G
        #####";
    insta::assert_snapshot!(way(false, wood), @r"
    #####
    ..D..
    S****
    #####
    ");
    assert_eq!(way(false, &wood.replace('D', "I")), "no way");
}

#[test]
fn ladders_are_climbed_up_and_down() {
    let up = "
        .....
        .....
        ...G.
        ..H##
        ..H##
        S.H##
        #####";
    insta::assert_snapshot!(way(false, up), @r"
    .....
    .....
    ...*.
    ..*##
    ..*##
    S*H##
    #####
    ");
    let down = "
        ...S.
        ..H##
        ..H##
        ..H##
        ..H##
        G.H##
        #####";
    assert_ne!(way(false, down), "no way");
}

#[test]
fn nobody_walks_into_lava_fire_or_thorns_nor_onto_what_burns() {
    for danger in ["l", "!", "^"] {
        let drawing = "
            #####
            .....
            S.x.G
            #####";
        assert_eq!(
            way(false, &drawing.replace('x', danger)),
            "no way",
            "{danger}"
        );
    }
    let magma = "
        .....
        .....
        S...G
        ##m##";
    assert_eq!(way(false, magma), "no way");
}

#[test]
fn no_corner_is_cut() {
    let mut world = World::new(Settings {
        terrain: Terrain::Flat,
        ..Settings::default()
    });
    let [start, goal] = [Position::new(0, 64, 0), Position::new(1, 64, 1)];
    let steps = |world: &World| {
        let search = Search {
            terrain: &world.land.terrain,
            to: &Destination::Block { at: goal },
            dig: None,
            limit: LIMIT,
            known: None,
            twice: true,
        };
        match search.from(start) {
            Some(Route::To(steps)) => steps.len(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(steps(&world), 1);
    world.set_state(Position::new(1, 65, 0), drawn('#'));
    assert_eq!(steps(&world), 2);
}
