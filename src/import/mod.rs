//! What comes in from other people's formats. Nothing is taken in whole that could be hostile: sizes are read
//! before anything is decoded.

pub mod answers;
pub mod database;
pub mod pasted;
pub mod picture;
pub mod survey;
