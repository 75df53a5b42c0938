//! The encoding of a text file, found from its first part.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use memchr::memchr_iter;

/// The encodings that a person can choose from.
pub const ENCODINGS: [&Encoding; 5] = [UTF_8, UTF_16LE, UTF_16BE, GB18030, WINDOWS_1252];

/// What a file's first part says about its encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    pub encoding: &'static Encoding,
    /// Length of the byte order mark; 0 without one.
    pub mark: usize,
    /// It may yet turn out to be another one: so far there were only ASCII characters.
    pub open: bool,
}

/// Finds the encoding of a file that begins with `sample`; None when that is no text at all.
pub fn find(sample: &[u8]) -> Option<Found> {
    let sure = |encoding| Found { encoding, mark: 0, open: false };
    if let Some((encoding, mark)) = Encoding::for_bom(sample) {
        return Some(Found { encoding, mark, open: false });
    }
    if let Some(encoding) = wide(sample) {
        return Some(sure(encoding));
    }
    let nuls = memchr_iter(0, sample).count();
    if nuls * 100 > sample.len() {
        return None;
    }
    match std::str::from_utf8(sample) {
        Ok(text) => Some(Found { open: text.is_ascii(), ..sure(UTF_8) }),
        // A character that is cut off by the end of the sample.
        Err(error) if error.error_len().is_none() && error.valid_up_to() > 0 => {
            Some(Found { open: false, ..sure(UTF_8) })
        }
        Err(_) => Some(sure(legacy(sample))),
    }
}

/// The encoding of bytes that are not UTF-8.
pub fn legacy(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, false);
    let found = detector.guess(None, Utf8Detection::Deny);
    // GB 18030 holds all of GBK.
    if found == GBK { GB18030 } else { found }
}

/// UTF-16 without a mark: digits, commas and line breaks leave every other byte empty.
fn wide(sample: &[u8]) -> Option<&'static Encoding> {
    const LOOKED_AT: usize = 8192;
    let (pairs, _) = sample.as_chunks::<2>();
    let pairs = pairs.get(..LOOKED_AT).unwrap_or(pairs);
    let empty = |place: usize| pairs.iter().filter(|pair| pair.get(place) == Some(&0)).count();
    let (first, second) = (empty(0), empty(1));
    let many = |count: usize| pairs.len() >= 2 && count * 5 > pairs.len();
    match (many(first), many(second)) {
        (false, true) => Some(UTF_16LE),
        (true, false) => Some(UTF_16BE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHINESE: &str =
        "编号,日期,评分,备注\nR1,2024-01-05,9,客服很专业,一次就解决了。\nR2,2024-01-06,5,还可以\n";
    const WESTERN: &str =
        "Nummer;Datum;Wert;Bemerkung\n1;2024-01-05;9;sehr schön, größer als früher\n2;2024-01-06;5;café\n";

    fn wide(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    fn name(bytes: &[u8]) -> String {
        find(bytes).map_or("none".to_owned(), |found| format!("{} {}", found.encoding.name(), found.mark))
    }

    #[test]
    fn every_encoding_of_daily_life_is_found() {
        let gb = |text| GB18030.encode(text).0.into_owned();
        let western = |text| WINDOWS_1252.encode(text).0.into_owned();
        assert_eq!(name(CHINESE.as_bytes()), "UTF-8 0");
        assert_eq!(name(format!("\u{feff}{CHINESE}").as_bytes()), "UTF-8 3");
        assert_eq!(name(&wide(CHINESE, u16::to_le_bytes)), "UTF-16LE 0");
        assert_eq!(name(&wide(CHINESE, u16::to_be_bytes)), "UTF-16BE 0");
        assert_eq!(name(&wide(&format!("\u{feff}{WESTERN}"), u16::to_le_bytes)), "UTF-16LE 2");
        assert_eq!(name(&wide(&format!("\u{feff}{WESTERN}"), u16::to_be_bytes)), "UTF-16BE 2");
        assert_eq!(name(&gb(CHINESE)), "gb18030 0");
        assert_eq!(name(&gb("日期,评分\n2024-01-05,9\n")), "gb18030 0");
        assert_eq!(name(&gb("score,channel\n9,微信\n8,门店\n7,电话\n")), "gb18030 0");
        assert_eq!(name(&western(WESTERN)), "windows-1252 0");
        assert_eq!(name(&western("score,comment\n9,café\n")), "windows-1252 0");
        assert_eq!(name(&western("score,segment\n9,Müller\n8,Größe\n")), "windows-1252 0");
    }

    #[test]
    fn what_is_no_text_has_no_encoding_and_ascii_stays_open() {
        assert_eq!(name(&[0; 100]), "none");
        assert!(find(b"a,b\n1,2\n").is_some_and(|found| found.open && found.encoding == UTF_8));
        assert_eq!(name("a,b\n1,好".as_bytes().split_last().unwrap().1), "UTF-8 0");
        assert_eq!(name(b"score,name\n9,a\0b\n8,a plain line that is long enough to be text, and more of it\n8,and yet another one\n"), "UTF-8 0");
    }
}
