//! Pictures, kept inside the workspace so that nothing is left behind when it is mailed.

use std::{borrow::Cow, fmt, sync::Arc};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::record::{Path, Visit, Walk, choices, records};

records! {
    /// An encoded picture, scaled down and stripped of metadata when it was taken in.
    pub struct Picture {
        pub name: String,
        pub format: PictureFormat,
        /// Pixels.
        pub width: u32,
        pub height: u32,
        pub data: PictureData,
    }
}

choices! {
    pub enum PictureFormat {
        #[default]
        Png = "png",
        Jpeg = "jpeg",
    }
}

/// The bytes of a picture file; base64 in the workspace file.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct PictureData(pub Arc<[u8]>);

impl fmt::Debug for PictureData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes", self.0.len())
    }
}

impl Walk for PictureData {
    fn walk(&self, _: &Path, _: &mut dyn Visit) {}
}

impl Serialize for PictureData {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&STANDARD.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for PictureData {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        let bytes =
            STANDARD.decode(&*text).map_err(|_| de::Error::custom("the picture is not valid base64"))?;
        Ok(Self(bytes.into()))
    }
}
