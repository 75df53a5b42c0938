//! The results in pictures: placement, profile, votes, course, and all models side by side.

use egui::{Grid, Label as TextLabel, RichText, ScrollArea, Ui, Vec2};

use crate::{
    analysis::maturity::course,
    base::number,
    edit::{Label, maturity::start_assessment},
    model::{Kind, maturity::InstrumentKind},
    scene::{
        document::What,
        maturity::{all_votes, bars, course_drawing, course_table, models_table, radar},
        table::Table,
        table_sheet::written,
        theme::{space, type_size},
    },
    tr,
    ui::{
        Cx,
        widgets::{bold, primary_button, tab, weak},
    },
};

use super::{MaturityView, Shown, chooser, drawing, head, results, thresholds, words};

/// One picture of the results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Picture {
    #[default]
    Placement,
    Profile,
    Votes,
    Course,
    Models,
}

impl Picture {
    const ALL: [Self; 5] = [Self::Placement, Self::Profile, Self::Votes, Self::Course, Self::Models];

    fn key(self) -> &'static str {
        match self {
            Self::Placement => "maturity-picture-placement",
            Self::Profile => "maturity-picture-profile",
            Self::Votes => "maturity-picture-votes",
            Self::Course => "maturity-picture-course",
            Self::Models => "maturity-picture-models",
        }
    }

    /// What exporting exports while it is shown.
    pub fn document(self) -> What {
        match self {
            Self::Placement => What::Maturity,
            Self::Profile => What::MaturityProfile,
            Self::Votes => What::MaturityVotes,
            Self::Course => What::MaturityCourse,
            Self::Models => What::MaturityModels,
        }
    }
}

/// How a profile is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ProfileForm {
    #[default]
    Bars,
    Radar,
}

/// Between two columns.
const GUTTER: f32 = 48.0;

pub fn ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, shown: &Shown) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        for picture in Picture::ALL {
            if tab(ui, cx, view.picture == picture, cx.tr(picture.key())).clicked() {
                view.picture = picture;
            }
        }
    });
    ui.add_space(space::L);
    match view.picture {
        Picture::Placement => placement_ui(view, ui, cx, shown),
        Picture::Profile => profile_ui(view, ui, cx, shown),
        Picture::Votes => votes_ui(view, ui, cx, shown),
        Picture::Course => course_ui(ui, cx, shown),
        Picture::Models => {
            table_ui(ui, &models_table(cx.workspace, cx.lang));
            ui.add_space(space::L);
            ui.label(weak(cx, cx.tr("maturity-models-apart")));
        }
    }
}

fn placement_ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, shown: &Shown) {
    head::placement_ui(view, ui, cx, shown);
    ui.add_space(space::XL);
    if shown.results.staged().is_none() {
        results::respondents_ui(view, ui, cx, shown.results);
        thresholds::ui(ui, cx, shown);
        return;
    }
    ui.spacing_mut().item_spacing.x = GUTTER;
    ui.columns(2, |columns| {
        if let [left, right] = columns {
            left.spacing_mut().item_spacing = Vec2::new(space::S, space::XS);
            right.spacing_mut().item_spacing = Vec2::new(space::S, space::XS);
            results::stages_ui(left, cx, shown.results);
            results::about_stages_ui(left, cx, shown.results);
            results::respondents_ui(view, right, cx, shown.results);
            thresholds::ui(right, cx, shown);
        }
    });
}

fn profile_ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, shown: &Shown) {
    let sentence = words::placement(shown.results, cx.lang);
    if shown.results.instrument.kind == InstrumentKind::Profile {
        head::placement_ui(view, ui, cx, shown);
        ui.add_space(space::XL);
    } else {
        ui.label(weak(cx, cx.tr("maturity-profile-apart")));
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let forms = [(ProfileForm::Bars, "maturity-bars"), (ProfileForm::Radar, "maturity-radar")];
        for (form, key) in forms {
            if tab(ui, cx, view.profile_form == form, cx.tr(key)).clicked() {
                view.profile_form = form;
            }
        }
    });
    ui.add_space(space::M);
    let width = ui.available_width().min(720.0);
    ui.scope(|ui| {
        ui.set_max_width(width);
        let scene = match view.profile_form {
            ProfileForm::Bars => bars(shown.results, width, drawing::look(cx)),
            ProfileForm::Radar => radar(shown.results, width, drawing::look(cx)),
        };
        if let Some(tag) = drawing::scene_ui(ui, cx, shown, &scene, &sentence) {
            view.follow(shown, tag);
        }
    });
}

fn votes_ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, shown: &Shown) {
    let scene = all_votes(shown.results, ui.available_width(), drawing::look(cx));
    let sentence = tr!(cx.lang, "maturity-respondents-count", n = shown.results.respondents.len());
    if let Some(tag) = drawing::scene_ui(ui, cx, shown, &scene, &sentence) {
        view.follow(shown, tag);
    }
}

/// The course over all assessments with this instrument; with only one, the way to the second.
fn course_ui(ui: &mut Ui, cx: &Cx, shown: &Shown) {
    let points = course(cx.workspace, shown.id);
    let instrument = words::instrument(&shown.results.instrument, cx.lang);
    if points.len() < 2 {
        ui.add(TextLabel::new(weak(cx, tr!(cx.lang, "maturity-course-one", instrument = instrument))).wrap());
        ui.add_space(space::M);
        if primary_button(ui, cx.theme, cx.tr("maturity-again")).clicked() {
            let (name, date) = (chooser::new_name(cx), cx.today);
            let instrument = std::sync::Arc::clone(&shown.results.instrument);
            cx.create(Label::Add(Kind::Assessment), move |tx| start_assessment(tx, &instrument, name, date));
        }
        return;
    }
    ui.add(TextLabel::new(weak(cx, tr!(cx.lang, "maturity-course-of", instrument = instrument))).wrap());
    ui.add_space(space::M);
    let scene = course_drawing(shown.results, &points, ui.available_width(), drawing::look(cx));
    let told = points
        .iter()
        .filter_map(|point| Some(format!("{}: {}", point.name, number::format(point.value?, 2))));
    let sentence = told.collect::<Vec<_>>().join(&cx.tr("maturity-list-gap"));
    drawing::scene_ui(ui, cx, shown, &scene, &sentence);
    ui.add_space(space::L);
    if let Some(table) = course_table(cx.workspace, shown.id, cx.lang) {
        table_ui(ui, &table);
    }
}

/// A table in words.
pub fn table_ui(ui: &mut Ui, table: &Table) {
    const WIDEST: f32 = 260.0;
    ScrollArea::horizontal().id_salt(("maturity-table", table.columns.len())).show(ui, |ui| {
        Grid::new(("maturity-grid", table.columns.len())).spacing([space::XL, space::S]).show(ui, |ui| {
            for heading in &table.columns {
                ui.label(bold(heading.as_str(), type_size::CAPTION));
            }
            ui.end_row();
            for row in &table.rows {
                for cell in row {
                    ui.scope(|ui| {
                        ui.set_max_width(WIDEST);
                        ui.add(TextLabel::new(RichText::new(written(cell))).wrap());
                    });
                }
                ui.end_row();
            }
        });
    });
}
