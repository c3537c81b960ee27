//! What every number of a saved world must be, so that no sum of it runs over and no search from it runs for ever: a walk over all of a
//! value, whatever it consists of. What rooms add to the save is covered without their asking.

use std::fmt;
use std::ops::RangeInclusive;

use serde::Serialize;
use serde::ser::{self, Serializer};

/// Blocks from the middle of the world: vanilla's `Level.MAX_LEVEL_SIZE`.
pub(super) const FARTHEST: i32 = 30_000_000;
/// Longest count of ticks, ids and what else never ends: two thousand years of play at a hundred thousand times life.
const LONGEST: i128 = 1 << 52;
/// Most of what is counted in 32 bits. Entity numbers from here on are those of bodies.
const MOST: i128 = 1 << 30;
/// Greatest speed, damage, angle: far beyond what happens, near enough to be walked through.
const STRONGEST: f64 = 10_000.0;

/// Narrower bounds, by the name of a type and its field.
const NARROW: &[(&str, &str, RangeInclusive<i128>)] = &[
    ("ActiveEffect", "level", 1..=255),
    ("SavedBody", "held_slot", 0..=8),
    ("Stack", "count", 1..=1_000_000),
    ("Vitals", "food", 0..=20),
];

/// What is wrong with a save, and where in it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{place}` {what}")]
pub struct Fault {
    /// Where: `bodies.0.position.x`.
    pub place: String,
    /// What is the matter: `is NaN`.
    pub what: String,
}

impl Fault {
    /// A fault at a place.
    pub(super) fn new(place: impl Into<String>, what: impl Into<String>) -> Self {
        Self {
            place: place.into(),
            what: what.into(),
        }
    }
}

impl ser::Error for Fault {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new("", message.to_string())
    }
}

/// Fails at the first number that is out of bounds.
pub(super) fn check(value: &impl Serialize) -> Result<(), Fault> {
    value.serialize(&mut Walk { path: Vec::new() })
}

/// A step from a value to one of its parts.
enum Step {
    /// A field of a named type.
    Field(&'static str, &'static str),
    /// An element of a list, or a key or value of a map.
    Index(usize),
}

/// Where the walk is.
struct Walk {
    path: Vec<Step>,
}

impl Walk {
    fn integer(&self, value: i128, usual: RangeInclusive<i128>) -> Result<(), Fault> {
        let bounds = match self.path.last() {
            Some(Step::Field(of, field)) => {
                let narrow = NARROW.iter().find(|(o, f, _)| o == of && f == field);
                narrow.map_or(usual, |(_, _, bounds)| bounds.clone())
            }
            _ => usual,
        };
        if bounds.contains(&value) {
            return Ok(());
        }
        let (least, most) = bounds.into_inner();
        Err(self.fault(format!("is {value}, not {least} to {most}")))
    }

    fn float(&self, value: f64) -> Result<(), Fault> {
        let is_place = matches!(self.path.last(), Some(Step::Field("Point", _)));
        let most = if is_place {
            f64::from(FARTHEST)
        } else {
            STRONGEST
        };
        if value.abs() <= most {
            return Ok(());
        }
        Err(self.fault(format!("is {value}, not -{most} to {most}")))
    }

    fn fault(&self, what: String) -> Fault {
        let steps = self.path.iter().map(|step| match step {
            Step::Field(_, field) => (*field).to_owned(),
            Step::Index(index) => index.to_string(),
        });
        Fault::new(steps.collect::<Vec<_>>().join("."), what)
    }

    fn part(&mut self, step: Step, value: &(impl Serialize + ?Sized)) -> Result<(), Fault> {
        self.path.push(step);
        value.serialize(&mut *self)?;
        self.path.pop();
        Ok(())
    }
}

/// The parts of a list, map or struct, one after the other.
struct Parts<'a> {
    walk: &'a mut Walk,
    of: &'static str,
    next: usize,
}

impl Parts<'_> {
    fn element(&mut self, value: &(impl Serialize + ?Sized)) -> Result<(), Fault> {
        let index = self.next;
        self.next += 1;
        self.walk.part(Step::Index(index), value)
    }

    fn field(
        &mut self,
        name: &'static str,
        value: &(impl Serialize + ?Sized),
    ) -> Result<(), Fault> {
        self.walk.part(Step::Field(self.of, name), value)
    }
}

/// Numbers of one type, by their usual bounds.
macro_rules! integers {
    ($($method:ident($number:ty): $bounds:expr;)+) => {
        $(fn $method(self, value: $number) -> Result<(), Fault> {
            self.integer(value.into(), $bounds)
        })+
    };
}

/// Compound values whose parts are walked.
macro_rules! compounds {
    ($($method:ident($($argument:ident: $kind:ty),*) of $of:expr;)+) => {
        $(fn $method(self, $($argument: $kind),*) -> Result<Parts<'a>, Fault> {
            Ok(Parts { walk: self, of: $of, next: 0 })
        })+
    };
}

impl<'a> Serializer for &'a mut Walk {
    type Ok = ();
    type Error = Fault;
    type SerializeSeq = Parts<'a>;
    type SerializeTuple = Parts<'a>;
    type SerializeTupleStruct = Parts<'a>;
    type SerializeTupleVariant = Parts<'a>;
    type SerializeMap = Parts<'a>;
    type SerializeStruct = Parts<'a>;
    type SerializeStructVariant = Parts<'a>;

    integers! {
        serialize_i8(i8): -128..=127;
        serialize_i16(i16): -32_768..=32_767;
        serialize_i32(i32): -i128::from(FARTHEST)..=i128::from(FARTHEST);
        serialize_i64(i64): -LONGEST..=LONGEST;
        serialize_u8(u8): 0..=255;
        serialize_u16(u16): 0..=65_535;
        serialize_u32(u32): 0..=MOST;
        serialize_u64(u64): 0..=LONGEST;
    }

    compounds! {
        serialize_seq(_len: Option<usize>) of "";
        serialize_tuple(_len: usize) of "";
        serialize_tuple_struct(name: &'static str, _len: usize) of name;
        serialize_tuple_variant(name: &'static str, _index: u32, _variant: &'static str, _len: usize) of name;
        serialize_map(_len: Option<usize>) of "";
        serialize_struct(name: &'static str, _len: usize) of name;
        serialize_struct_variant(name: &'static str, _index: u32, _variant: &'static str, _len: usize) of name;
    }

    fn serialize_f32(self, value: f32) -> Result<(), Fault> {
        self.float(value.into())
    }

    fn serialize_f64(self, value: f64) -> Result<(), Fault> {
        self.float(value)
    }

    fn serialize_bool(self, _value: bool) -> Result<(), Fault> {
        Ok(())
    }

    fn serialize_char(self, _value: char) -> Result<(), Fault> {
        Ok(())
    }

    fn serialize_str(self, _value: &str) -> Result<(), Fault> {
        Ok(())
    }

    fn serialize_bytes(self, _value: &[u8]) -> Result<(), Fault> {
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Fault> {
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Fault> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Fault> {
        Ok(())
    }

    fn serialize_unit_struct(self, _name: &'static str) -> Result<(), Fault> {
        Ok(())
    }

    fn serialize_unit_variant(
        self,
        _name: &'static str,
        _index: u32,
        _variant: &'static str,
    ) -> Result<(), Fault> {
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        value: &T,
    ) -> Result<(), Fault> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        _index: u32,
        _variant: &'static str,
        value: &T,
    ) -> Result<(), Fault> {
        value.serialize(self)
    }
}

/// Lists and the like, whose parts have numbers.
macro_rules! listed {
    ($($kind:ident::$method:ident;)+) => {
        $(impl ser::$kind for Parts<'_> {
            type Ok = ();
            type Error = Fault;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Fault> {
                self.element(value)
            }

            fn end(self) -> Result<(), Fault> {
                Ok(())
            }
        })+
    };
}

listed! {
    SerializeSeq::serialize_element;
    SerializeTuple::serialize_element;
    SerializeTupleStruct::serialize_field;
    SerializeTupleVariant::serialize_field;
}

/// Structs, whose parts have names.
macro_rules! named {
    ($($kind:ident;)+) => {
        $(impl ser::$kind for Parts<'_> {
            type Ok = ();
            type Error = Fault;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Result<(), Fault> {
                self.field(name, value)
            }

            fn end(self) -> Result<(), Fault> {
                Ok(())
            }
        })+
    };
}

named! {
    SerializeStruct;
    SerializeStructVariant;
}

impl ser::SerializeMap for Parts<'_> {
    type Ok = ();
    type Error = Fault;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Fault> {
        self.walk.part(Step::Index(self.next), key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Fault> {
        self.element(value)
    }

    fn end(self) -> Result<(), Fault> {
        Ok(())
    }
}
