//! A text file in blocks of whole rows in UTF-8, for several threads to take one after the other.

use std::{
    fs::File,
    io::{self, Read, Seek, SeekFrom},
    path::Path,
};

use encoding_rs::Decoder;

use super::{
    Progress,
    layout::TextForm,
    records::{Marks, whole_rows},
};

/// Bytes that are read at a time; they stay in a processor's own memory until they are counted.
const BLOCK: usize = 256 << 10;
/// Bytes of one row at most.
pub const LONGEST_ROW: usize = 16 << 20;

/// The file being read.
pub struct Blocks<'a> {
    file: File,
    marks: Marks,
    /// None for what is UTF-8 already.
    decoder: Option<Decoder>,
    /// The beginning of the next row.
    carry: Vec<u8>,
    /// What is read before it is decoded.
    raw: Vec<u8>,
    given: usize,
    ended: bool,
    /// What is wrong with the row after the last block.
    refused: Option<Stop>,
    progress: &'a Progress,
}

/// Why there is no next block.
#[derive(Debug)]
pub enum Stop {
    Unreadable(io::Error),
    /// The row after the last block is longer than any row may be.
    RowTooLong,
    /// The row after the last block begins a quote that nothing closes.
    OpenQuote,
    /// A block is not UTF-8, though the file's beginning was.
    NotUtf8(Vec<u8>),
    Cancelled,
}

impl<'a> Blocks<'a> {
    pub fn open(path: &Path, form: &TextForm, progress: &'a Progress) -> io::Result<Self> {
        let mut file = File::open(path)?;
        file.seek(SeekFrom::Start(form.mark as u64))?;
        let decoder = form.needs_decoding().then(|| form.encoding.new_decoder_without_bom_handling());
        progress.begin(file.metadata()?.len());
        Ok(Self {
            file,
            marks: form.marks,
            decoder,
            carry: Vec::new(),
            raw: Vec::new(),
            given: 0,
            ended: false,
            refused: None,
            progress,
        })
    }

    /// Puts the next rows into `block` and gives its number, from 0; None at the end.
    pub fn next(&mut self, block: &mut Vec<u8>) -> Result<Option<usize>, Stop> {
        block.clear();
        if self.progress.is_cancelled() {
            return Err(Stop::Cancelled);
        }
        if let Some(stop) = self.refused.take() {
            return Err(stop);
        }
        block.append(&mut self.carry);
        while !self.ended {
            self.read(block).map_err(Stop::Unreadable)?;
            let whole = whole_rows(block, self.marks);
            if self.ended {
                if whole.open_quote {
                    // The rows before it are still given, so that it can be said which one it is.
                    self.refused = Some(Stop::OpenQuote);
                    block.truncate(whole.length);
                    return if whole.length == 0 { self.next(block) } else { Ok(Some(self.number())) };
                }
                break;
            }
            if whole.length > 0 {
                self.carry.extend_from_slice(block.get(whole.length..).unwrap_or_default());
                block.truncate(whole.length);
                break;
            }
            if block.len() > LONGEST_ROW {
                return Err(Stop::RowTooLong);
            }
        }
        if block.is_empty() { Ok(None) } else { Ok(Some(self.number())) }
    }

    fn number(&mut self) -> usize {
        self.given += 1;
        self.given - 1
    }

    /// Reads on, as much again as there is already when one row fills it all.
    fn read(&mut self, block: &mut Vec<u8>) -> io::Result<()> {
        let wanted = BLOCK.max(block.len());
        block.reserve(wanted);
        let Some(decoder) = &mut self.decoder else {
            let read = self.file.by_ref().take(wanted as u64).read_to_end(block)?;
            self.ended = read < wanted;
            self.progress.advance(read);
            return Ok(());
        };
        self.raw.clear();
        let read = self.file.by_ref().take(wanted as u64).read_to_end(&mut self.raw)?;
        self.ended = read < wanted;
        self.progress.advance(read);
        let from = block.len();
        let most = decoder.max_utf8_buffer_length(read).unwrap_or(read * 3 + 16);
        block.resize(from + most, 0);
        let room = block.get_mut(from..).unwrap_or_default();
        // The room is enough for all of it, so one call takes all.
        let (_, _, written, _) = decoder.decode_to_utf8(&self.raw, room, self.ended);
        block.truncate(from + written);
        Ok(())
    }
}
