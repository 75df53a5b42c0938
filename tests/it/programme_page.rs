//! Vision, programme and governance on one page.

use cairn::{
    base::localised::Lang,
    edit::{organisation, transact},
    model::{
        AnyId, Workspace,
        organisation::{PlanTask, ProgrammeStep},
    },
    scene::{Scene, look::Look, measure::Measure, programme_page::programme_page, theme::Theme},
};

use crate::{drawn::texts, sample};

fn draw(workspace: &Workspace, lang: Lang) -> Option<Scene<AnyId>> {
    let measure = Measure::default();
    programme_page(workspace, &Look { measure: &measure, theme: Theme::print(), lang })
}

fn words(scene: &Scene<AnyId>) -> String {
    texts(scene).join("\n")
}

#[test]
fn everything_of_the_sample_is_on_the_page_and_within_it() {
    for lang in Lang::ALL {
        let workspace = sample::of(lang);
        let scene = draw(&workspace, lang).unwrap();
        let said = words(&scene);
        for own in [&workspace.governance.lead_role, &workspace.governance.council[0].role] {
            assert!(said.contains(own.as_str()), "{own}");
        }
        let bounds = scene.bounds().unwrap();
        assert!(bounds.min.x >= -0.5 && bounds.max.x <= scene.size.w + 0.5, "{bounds:?}");
        assert!(bounds.max.y <= scene.size.h + 0.5, "{bounds:?}");
    }
}

#[test]
fn the_page_grows_with_its_plan_and_there_is_none_of_nothing() {
    assert!(draw(&Workspace::default(), Lang::En).is_none());
    let mut workspace = Workspace::default();
    for number in 0..60 {
        let step = ProgrammeStep {
            task: PlanTask::Own,
            name: format!("Step {number} with a name that takes more than one line of the narrow column"),
            ..ProgrammeStep::default()
        };
        transact(&mut workspace, |tx| organisation::add_step(tx, step)).unwrap();
    }
    let scene = draw(&workspace, Lang::En).unwrap();
    assert!(scene.size.h > 1500.0);
    assert!(words(&scene).contains("Step 59"));
}
