//! Adding a KPI by what it measures: the kinds that people ask for, each with its usual settings.

use egui::{Button, RichText, Ui};

use crate::{
    base::localised::Lang,
    edit::{self, Label},
    model::{
        Kind,
        kpi::{Baseline, Direction, Kpi, KpiKind, Scale},
    },
    tr,
    ui::{Cx, icon, style::color, widgets::icon_text},
};

/// A kind of KPI with its usual settings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Template {
    #[default]
    Nps,
    TopBox,
    Mean,
    Effort,
    Ease,
    Ratio,
    Churn,
    Retention,
    PerThousand,
    RatioValue,
    Arpu,
    GrossRevenue,
    NetRevenue,
    Lifetime,
    Value,
}

impl Template {
    const ALL: [Self; 15] = [
        Self::Nps,
        Self::TopBox,
        Self::Mean,
        Self::Effort,
        Self::Ease,
        Self::Ratio,
        Self::Churn,
        Self::Retention,
        Self::PerThousand,
        Self::RatioValue,
        Self::Arpu,
        Self::GrossRevenue,
        Self::NetRevenue,
        Self::Lifetime,
        Self::Value,
    ];

    fn key(self) -> &'static str {
        match self {
            Self::Nps => "kpis-new-nps",
            Self::TopBox => "kpis-new-topbox",
            Self::Mean => "kpis-new-mean",
            Self::Effort => "kpis-new-effort",
            Self::Ease => "kpis-new-ease",
            Self::Retention => "kpis-new-retention",
            Self::Arpu => "kpis-new-arpu",
            Self::GrossRevenue => "kpis-new-grr",
            Self::NetRevenue => "kpis-new-nrr",
            Self::Lifetime => "kpis-new-clv",
            Self::Ratio => "kpis-new-ratio",
            Self::Churn => "kpis-new-churn",
            Self::PerThousand => "kpis-new-per-thousand",
            Self::RatioValue => "kpis-new-ratio-value",
            Self::Value => "kpis-new-value",
        }
    }

    /// A new KPI of this kind, named after it; its baseline window is open until it is set.
    pub fn kpi(self, lang: Lang) -> Kpi {
        let five = Some(Scale { min: 1, max: 5 });
        let kpi = Kpi { name: tr!(lang, self.key()), baseline: Some(Baseline::default()), ..Kpi::default() };
        match self {
            Self::Nps => Kpi { kind: KpiKind::Nps, unit: tr!(lang, "kpis-unit-points"), ..kpi },
            Self::TopBox => {
                Kpi { kind: KpiKind::TopBox, unit: "%".to_owned(), scale: five, top_from: Some(4), ..kpi }
            }
            Self::Mean => Kpi { kind: KpiKind::Mean, scale: five, ..kpi },
            Self::Effort => Kpi {
                kind: KpiKind::Mean,
                scale: five,
                direction: Direction::Down,
                easy: vec![1, 2],
                hard: vec![4, 5],
                ..kpi
            },
            Self::Ease => Kpi {
                kind: KpiKind::Mean,
                scale: Some(Scale { min: 1, max: 7 }),
                easy: vec![5, 6, 7],
                hard: vec![1, 2, 3],
                ..kpi
            },
            Self::Retention => Kpi { kind: KpiKind::Retention, unit: "%".to_owned(), ..kpi },
            Self::Arpu => Kpi { kind: KpiKind::Arpu, ..kpi },
            Self::GrossRevenue => Kpi { kind: KpiKind::GrossRevenue, unit: "%".to_owned(), ..kpi },
            Self::NetRevenue => Kpi { kind: KpiKind::NetRevenue, unit: "%".to_owned(), ..kpi },
            Self::Lifetime => Kpi { kind: KpiKind::Lifetime, ..kpi },
            Self::Ratio => Kpi { kind: KpiKind::Ratio, unit: "%".to_owned(), ..kpi },
            Self::Churn => {
                Kpi { kind: KpiKind::Churn, unit: "%".to_owned(), direction: Direction::Down, ..kpi }
            }
            Self::PerThousand => Kpi { kind: KpiKind::PerThousand, direction: Direction::Down, ..kpi },
            Self::RatioValue => Kpi { kind: KpiKind::RatioValue, ..kpi },
            Self::Value => Kpi { kind: KpiKind::Value, ..kpi },
        }
    }
}

/// The button that opens the choice.
pub fn menu_ui(ui: &mut Ui, cx: &Cx) {
    let ink = color(cx.theme.on_accent);
    let text = (icon_text(icon::ADD, 16.0).color(ink), RichText::new(cx.tr("kpis-add")).color(ink));
    let button = Button::new(text).fill(color(cx.theme.accent)).stroke(egui::Stroke::NONE);
    egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        for template in Template::ALL {
            if ui.button(cx.tr(template.key())).clicked() {
                let kpi = template.kpi(cx.lang);
                cx.create(Label::Add(Kind::Kpi), move |tx| edit::kpi::add_kpi(tx, kpi));
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edit::transact,
        model::{Workspace, check::check},
    };

    #[test]
    fn every_new_kpi_is_sound() {
        let mut workspace = Workspace::default();
        for template in Template::ALL {
            for lang in Lang::ALL {
                let kpi = template.kpi(lang);
                assert!(!kpi.name.is_empty());
                transact(&mut workspace, |tx| edit::kpi::add_kpi(tx, kpi)).unwrap();
            }
        }
        assert_eq!(check(&workspace), []);
        assert_eq!(workspace.kpis.len(), 30);
    }
}
