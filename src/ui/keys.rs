//! Keys as more than one page takes them.

use egui::{Context, Event, EventFilter, Id, Key, Modifiers, Ui};

/// The keys of the ten digits, each at its own place.
pub const DIGITS: [Key; 10] = [
    Key::Num0,
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];

/// Takes a key with exactly these modifiers: Alt with an arrow must not pass for the arrow.
pub fn take(ui: &Ui, wanted: Modifiers, wanted_key: Key) -> bool {
    ui.input_mut(|input| {
        let is_wanted = |event: &Event| {
            matches!(event, Event::Key { key, pressed: true, modifiers, .. }
                if *key == wanted_key && modifiers.matches_exact(wanted))
        };
        let at = input.events.iter().position(is_wanted);
        at.map(|at| input.events.remove(at)).is_some()
    })
}

/// Whether a dialog or a menu is open: the keys are its own then, and not those of the page below.
pub fn are_taken(ctx: &Context) -> bool {
    ctx.memory(|memory| memory.top_modal_layer().is_some()) || egui::Popup::is_any_open(ctx)
}

/// Takes the focus from what lies below a dialog: it would go on hearing Enter, Delete and the arrows.
pub fn leave_below_dialog(ctx: &Context) {
    let Some(id) = ctx.memory(egui::Memory::focused) else { return };
    let Some(response) = ctx.read_response(id) else { return };
    if !ctx.memory(|memory| memory.is_above_modal_layer(response.layer_id)) {
        ctx.memory_mut(|memory| memory.surrender_focus(id));
    }
}

/// Leaves the arrow keys to a widget while it has the focus, which they would move away otherwise.
pub fn keep_arrows(ui: &Ui, id: Id) {
    let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
}
