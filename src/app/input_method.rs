//! Keeping input methods usable on X11.
//!
//! There the window library makes a new input context each time text input is allowed or forbidden, and does not
//! give it the focus: nothing could be composed until the window itself had lost the focus and got it back.
//! (Other programs on that library keep it allowed for the same reason.) So composing stays allowed all the
//! time; where no text field has the focus its events go nowhere.

use egui::{Context, FullOutput, IMEPurpose, Plugin, Rect, output::IMEOutput};

/// Lets text be composed in every frame, whether a field has the focus or not.
pub struct AlwaysComposing;

impl AlwaysComposing {
    /// Whether the window stands on an X server, decided as the window library does.
    pub fn is_needed() -> bool {
        let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        cfg!(all(unix, not(target_os = "macos"))) && !is_set("WAYLAND_DISPLAY") && !is_set("WAYLAND_SOCKET")
    }
}

impl Plugin for AlwaysComposing {
    fn debug_name(&self) -> &'static str {
        "always composing"
    }

    fn output_hook(&mut self, _: &Context, output: &mut FullOutput) {
        let nowhere = || IMEOutput {
            purpose: IMEPurpose::Normal,
            rect: Rect::ZERO,
            cursor_rect: Rect::ZERO,
            should_interrupt_composition: false,
        };
        // To interrupt means to forbid and to allow again, which leaves a context without the focus.
        output.platform_output.ime.get_or_insert_with(nowhere).should_interrupt_composition = false;
    }
}
