//! Who the workspace is about.

use egui::{Grid, ScrollArea, Ui};

use crate::{
    base::period::{Period, PeriodLength},
    edit::{Label, Refused, Tx},
    i18n::calendar::month_name,
    model::{
        AnyId, Kind,
        organisation::{Profile, StartProfile},
    },
    ui::{
        Cx,
        field::Field,
        inline::choice::choice_ui,
        widgets::{caption, tab},
    },
};

pub fn profile_ui(ui: &mut Ui, cx: &Cx) -> bool {
    super::title_ui(ui, cx.tr("profile-title"), 520.0);
    let profile = &cx.workspace.profile;
    ScrollArea::vertical().max_height(520.0).auto_shrink([false, true]).show(ui, |ui| {
        text_ui(ui, cx, ("name", "profile-name", 1), &profile.name, |profile, text| profile.name = text);
        text_ui(ui, cx, ("description", "profile-description", 3), &profile.description, |profile, text| {
            profile.description = text;
        });
        text_ui(ui, cx, ("sector", "profile-sector", 1), &profile.sector, |profile, text| {
            profile.sector = text;
        });
        let markets = profile.markets.join(", ");
        text_ui(ui, cx, ("markets", "profile-markets", 1), &markets, |profile, text| {
            let names = text.split([',', '，', '、']).map(str::trim).filter(|name| !name.is_empty());
            profile.markets = names.map(str::to_owned).collect();
        });
        Grid::new("profile numbers").num_columns(3).spacing([16.0, 4.0]).show(ui, |ui| {
            for key in ["profile-employees", "profile-currency", "profile-fiscal"] {
                caption(ui, cx, cx.tr(key));
            }
            ui.end_row();
            let employees = profile.employees.map(|n| n.to_string()).unwrap_or_default();
            small_ui(ui, cx, ("employees", "profile-employees"), &employees, |profile, text| {
                profile.employees = text.trim().parse().ok();
            });
            small_ui(ui, cx, ("currency", "profile-currency"), &profile.currency, |profile, text| {
                profile.currency = text.trim().to_uppercase();
            });
            fiscal_ui(ui, cx, profile);
            ui.end_row();
        });
        ui.add_space(8.0);
        start_ui(ui, cx, profile.start);
    });
    super::close_ui(ui, cx)
}

/// The month with which the fiscal year begins.
fn fiscal_ui(ui: &mut Ui, cx: &Cx, profile: &Profile) {
    let months = (1..=12_u8).filter_map(|number| Period::new(PeriodLength::Month, 2000, number));
    let options = months.map(|month| (month.number(), month_name(month, cx.lang)));
    let name = cx.tr("profile-fiscal");
    let now = profile.fiscal_year_start.unwrap_or(1);
    if let Some(start) = choice_ui(ui, cx, ("profile-fiscal", &name), (now, None), options) {
        cx.edit(Label::Change(Kind::Profile), move |tx| {
            tx.update_only(|profile: &mut Profile| {
                profile.fiscal_year_start = Some(start).filter(|own| *own != 1);
            })
        });
    }
}

/// The three kinds of brand, which need a different first focus.
fn start_ui(ui: &mut Ui, cx: &Cx, chosen: StartProfile) {
    caption(ui, cx, cx.tr("profile-start"));
    ui.horizontal(|ui| {
        for start in StartProfile::ALL {
            let name = cx.tr(&format!("profile-start-{}", start.code()));
            if tab(ui, cx, *start == chosen, name).clicked() {
                cx.edit(Label::Change(Kind::Profile), |tx| {
                    tx.update_only(|profile: &mut Profile| profile.start = *start)
                });
            }
        }
    });
    ui.label(cx.tr(&format!("profile-focus-{}", chosen.code())));
}

fn text_ui(
    ui: &mut Ui,
    cx: &Cx,
    (field, key, rows): (&'static str, &str, usize),
    value: &str,
    set: impl Fn(&mut Profile, String) + Copy + 'static,
) {
    caption(ui, cx, cx.tr(key));
    let id = AnyId::only(Kind::Profile);
    let mut edit = Field::new(id, field, value, cx.tr(key));
    if rows > 1 {
        edit = edit.rows(rows);
    }
    edit.show(ui, cx, move |tx, text| change(tx, text, set));
    ui.add_space(4.0);
}

fn small_ui(
    ui: &mut Ui,
    cx: &Cx,
    (field, key): (&'static str, &str),
    value: &str,
    set: impl Fn(&mut Profile, String) + Copy + 'static,
) {
    let hint = if field == "currency" { "EUR, USD, CNY…" } else { "" };
    let edit = Field::new(AnyId::only(Kind::Profile), field, value, cx.tr(key)).width(150.0).hint(hint);
    edit.show(ui, cx, move |tx, text| change(tx, text, set));
}

fn change(tx: &mut Tx, text: String, set: impl Fn(&mut Profile, String)) -> Result<(), Refused> {
    tx.update_only(|profile: &mut Profile| set(profile, text))
}
