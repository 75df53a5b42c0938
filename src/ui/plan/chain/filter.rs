//! Which part of the chain is shown: all of it, or what hangs together with one persona, journey or initiative.

use egui::{Button, RichText, Ui, containers::menu::MenuButton};

use crate::{
    analysis::chain::{Chain, Link, Node},
    base::text::shortened,
    scene::{look::Look, strategy::chain_map::name},
    tr,
    ui::{
        Cx, icon, picker,
        widgets::{icon_button, icon_text},
    },
};

use super::link_word;

/// Letters of a name that fit on the button.
const MOST: usize = 36;

/// What can be asked for.
const OFFERED: [Link; 3] = [Link::Persona, Link::Journey, Link::Initiative];

/// Shows what is chosen and lets another be chosen.
pub fn filter_ui(ui: &mut Ui, cx: &Cx, chain: &Chain, only: &mut Option<Node>) {
    let look = Look { measure: cx.measure, theme: cx.theme, lang: cx.lang };
    let shown = only.as_ref().map_or_else(
        || cx.tr("chain-everything"),
        |node| tr!(cx.lang, "chain-only", name = shortened(&name(cx.workspace, node, &look), MOST)),
    );
    let button = Button::new((RichText::new(&shown), icon_text(icon::CHEVRON, 14.0)));
    let menu = MenuButton::from_button(button).config(picker::menu_config());
    let (response, _) = menu.ui(ui, |ui| {
        ui.set_width(340.0);
        if ui.button(cx.tr("chain-everything")).clicked() {
            *only = None;
            ui.close();
        }
        ui.separator();
        let offered: Vec<(&Node, String)> = chain
            .nodes()
            .filter(|(_, link, _)| OFFERED.contains(link))
            .map(|(_, link, node)| {
                let name = name(cx.workspace, node, &look);
                (node, tr!(cx.lang, "chain-node", kind = link_word(cx, link), name = name))
            })
            .collect();
        let name_of = |index: usize| offered.get(index).map_or("", |(_, name)| name.as_str());
        if let Some(index) = picker::names_ui(ui, cx, "chain-filter", (offered.len(), &name_of)) {
            *only = offered.get(index).map(|(node, _)| (*node).clone());
            ui.close();
        }
    });
    response.accessible_name(tr!(cx.lang, "chain-filter", shown = shown));
    if only.is_some() && icon_button(ui, icon::CLOSE, &cx.tr("chain-everything")).clicked() {
        *only = None;
    }
}
