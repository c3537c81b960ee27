//! The walk over a value for [`super::check`]: how to come from each kind of value to its parts.

use serde::Serialize;
use serde::ser::{self, Serializer};

use super::{FARTHEST, Fault, LONGEST, MOST, Step, Walk};

/// The parts of a list, map or struct, one after the other.
pub(super) struct Parts<'a> {
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
