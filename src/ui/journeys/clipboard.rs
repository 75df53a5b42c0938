//! Copying and pasting on the board: cards with all they refer to, and texts from elsewhere.

use std::sync::Arc;

use egui::{ColorImage, Ui};

use crate::{
    base::id::Id,
    edit::{
        Label,
        journey::Cell,
        journey_cards,
        journey_paste::{self, Clip, MOST_CARDS, NewNames},
    },
    import::pasted::{self, MOST_BYTES, Pasted},
    model::{
        AnyId, Kind,
        journey::{Card, Content},
    },
    scene::journey_map::{Board, said, signed, words},
    tr,
    ui::{Cx, cx::Request},
};

use super::{JourneysView, act, cursor};

/// What was copied, with the text that the system's clipboard holds for it.
#[derive(Clone, Debug, Default)]
pub struct Clipboard {
    clip: Clip,
    text: String,
}

impl JourneysView {
    /// The cell that a paste begins in: the selected one, or that of the selected card.
    fn paste_cell(&self, cx: &Cx, board: &Board) -> Option<Cell> {
        let of_card =
            self.selection.lead().and_then(|card| cx.workspace.cards.get(card)).map(|card| Cell::of(card));
        let first_row = board.rows.iter().position(|row| !row.kind.is_line() && row.band.is_none());
        let row =
            self.selection.single_of().and_then(|lane| board.rows.iter().position(|row| row.lane == lane));
        let stage = self.selection.single_of();
        let slot = stage.and_then(|stage| board.columns.iter().find(|column| column.stage == stage));
        let first = || cursor::cell(board, row.or(first_row)?, slot.map_or(0, |column| column.first_slot));
        self.selection.cell().or(of_card).or_else(first)
    }

    pub(super) fn copy(&mut self, ui: &Ui, cx: &Cx) {
        let cards: Vec<Id<Card>> = self.selection.cards().collect();
        if cards.is_empty() {
            return;
        }
        let clip = Clip::of(cx.workspace, cards);
        let text = text_of(cx, &clip);
        ui.copy_text(text.clone());
        self.clipboard = Clipboard { clip, text };
    }

    pub(super) fn cut(&mut self, ui: &Ui, cx: &Cx) {
        self.copy(ui, cx);
        let cards: std::collections::BTreeSet<AnyId> = self.selection.cards().map(AnyId::from).collect();
        if cards.is_empty() {
            return;
        }
        // The place of what was cut stays selected, so that it can be put back or typed into.
        let cell =
            self.selection.lead().and_then(|card| cx.workspace.cards.get(card)).map(|card| Cell::of(card));
        act::delete(cx, &cards);
        if let Some(cell) = cell {
            self.selection.set_cell(cell);
        }
    }

    /// Pastes the copied cards when the clipboard still holds their text, else the text.
    pub(super) fn paste(&mut self, cx: &Cx, board: &Board, text: &str) {
        let Some(cell) = self.paste_cell(cx, board) else { return };
        if text.len() > MOST_BYTES {
            let most = MOST_BYTES >> 20;
            return cx.ask(Request::Tell(tr!(cx.lang, "journeys-paste-too-large", most = most)));
        }
        let same = |text: &str| text.replace("\r\n", "\n").trim_end().to_owned();
        if !self.clipboard.clip.is_empty() && same(text) == same(&self.clipboard.text) {
            return self.paste_clip(cx, cell);
        }
        let Some(pasted) = pasted::read(text) else { return };
        let count = match &pasted {
            Pasted::Rows(rows) => rows.iter().flatten().filter(|text| !text.trim().is_empty()).count(),
            Pasted::List(texts) => texts.len(),
        };
        if count > MOST_CARDS {
            let words = tr!(cx.lang, "journeys-paste-too-many", count = count, most = MOST_CARDS);
            return cx.ask(Request::Tell(words));
        }
        let names = NewNames { stage: cx.tr("journeys-new-stage"), lane: String::new() };
        cx.create(Label::Paste(count), move |tx| match pasted {
            Pasted::Rows(rows) => journey_paste::paste_rows(tx, cell, &rows, &names),
            Pasted::List(texts) => journey_paste::paste_list(tx, cell, &texts),
        });
    }

    fn paste_clip(&mut self, cx: &Cx, cell: Cell) {
        let clip = self.clipboard.clip.clone();
        let ids: Vec<Id<Card>> = (0..clip.len()).map(|_| Id::random()).collect();
        self.selection.set_cards(ids.iter().copied());
        cx.edit(Label::Paste(clip.len()), move |tx| journey_paste::paste_cards(tx, cell, &clip, &ids));
    }

    /// Pastes a picture as a card, or into the selected picture card.
    pub(super) fn paste_picture(&mut self, cx: &Cx, board: &Board, image: &Arc<ColorImage>) {
        let Some(cell) = self.paste_cell(cx, board) else { return };
        let picture = crate::import::picture::picture_from_pixels(
            [image.width() as u32, image.height() as u32],
            image.pixels.iter().flat_map(egui::Color32::to_srgba_unmultiplied),
            &cx.tr("journeys-pasted-picture"),
        );
        let picture = match picture {
            Ok(picture) => picture,
            Err(refused) => {
                return cx.ask(Request::Tell(tr!(cx.lang, refused.key(), most = refused.most())));
            }
        };
        let into = self.selection.single_of::<Card>().filter(|card| {
            let content = cx.workspace.cards.get(*card).map(|card| &card.content);
            matches!(content, Some(Content::Picture { .. }))
        });
        cx.create(Label::Add(Kind::Picture), move |tx| match into {
            Some(card) => journey_cards::set_picture(tx, card, picture).map(|()| card),
            None => journey_cards::add_picture_card(tx, cell, picture),
        });
    }
}

/// Copied cards as a spreadsheet takes them: a row for each lane, a column for each stage.
fn text_of(cx: &Cx, clip: &Clip) -> String {
    let mut rows: Vec<Vec<Vec<String>>> = Vec::new();
    for ((row, column), card) in clip.cards() {
        rows.resize(rows.len().max(row + 1), Vec::new());
        if let Some(row) = rows.get_mut(row) {
            row.resize(row.len().max(column + 1), Vec::new());
            if let Some(cell) = row.get_mut(column) {
                cell.push(words_of(cx, card));
            }
        }
    }
    let is_one_cell = rows.len() == 1 && rows.iter().all(|row| row.len() == 1);
    if is_one_cell {
        return rows.into_iter().flatten().flatten().collect::<Vec<_>>().join("\n");
    }
    let line = |row: Vec<Vec<String>>| {
        row.into_iter().map(|cell| quoted(&cell.join("\n"))).collect::<Vec<_>>().join("\t")
    };
    rows.into_iter().map(line).collect::<Vec<_>>().join("\n")
}

fn words_of(cx: &Cx, card: &Card) -> String {
    let said = said(cx.workspace, card);
    match card.content {
        Content::Emotion { valence: Some(valence), .. } => {
            format!("{} {said}", signed(valence)).trim().to_owned()
        }
        _ if said.is_empty() => {
            let lane = cx.workspace.lanes.get(card.lane);
            lane.map(|lane| words::card_kind(card, lane, cx.lang)).unwrap_or_default()
        }
        _ => said.to_owned(),
    }
}

/// A cell as spreadsheets write it: in quotes when it holds what would part cells.
fn quoted(cell: &str) -> String {
    if cell.contains(['\t', '\n', '"']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}
