//! Ways through small worlds, drawn from the side: `#` rock that nobody breaks, `d` dirt, `~` water, `S` the start, `G` the goal. In the
//! answer every place that the feet step on is a `*`.

use super::{Route, Search};
use crate::vocab::{Destination, Position};
use crate::world::catalog::{BlockId, Catalog};
use crate::world::embedded::{Settings, Terrain, World};

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
            world.set_block(
                at,
                match mark {
                    '#' => named("bedrock"),
                    'd' => named("dirt"),
                    '~' => named("water"),
                    _ => BlockId::AIR,
                },
            );
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
