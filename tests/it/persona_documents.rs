//! The documents of personas beside their sheets: empathy maps, all on one page, the map of two axes, the evidence.

use cairn::{
    base::{id::Id, localised::Lang},
    edit::{persona::add_persona, transact},
    export::{Format, document::document},
    model::{
        AnyId, Workspace,
        evidence::Evidence,
        persona::{EmpathyEntry, Persona},
        picture::{Picture, PictureData, PictureFormat},
    },
    scene::{
        Scene, Shape, TextLine, document::What, look::Look, measure::Measure, persona_sheet::SHEET,
        theme::Theme,
    },
};

use crate::sample;

const DOCUMENTS: [What; 5] =
    [What::EmpathyMap, What::EmpathyQuick, What::PersonaSet, What::PersonaMap, What::Evidence];

fn scenes(workspace: &Workspace, what: What, lang: Lang) -> Vec<Scene<AnyId>> {
    let look = Look { measure: &Measure::default(), theme: Theme::print(), lang };
    what.ids(workspace).into_iter().map(|id| what.scene(workspace, id, &look).unwrap()).collect()
}

fn lines(scene: &Scene<AnyId>) -> Vec<&TextLine> {
    let shapes = scene.items.iter().map(|item| &item.shape);
    shapes.filter_map(|shape| if let Shape::Text(line) = shape { Some(line) } else { None }).collect()
}

/// Every line lies on the sheet and on no other line.
fn nothing_overflows(scene: &Scene<AnyId>, what: &str) {
    let lines = lines(scene);
    for line in &lines {
        let bounds = line.bounds();
        let inside = bounds.min.x >= 0.0 && bounds.max.x <= scene.size.w + 0.01;
        assert!(inside && bounds.min.y >= 0.0 && bounds.max.y <= scene.size.h, "{what}: {}", line.text);
    }
    for (index, a) in lines.iter().enumerate() {
        for b in &lines[index + 1..] {
            let over = |upper: &TextLine, lower: &TextLine| {
                upper.pos.y <= lower.pos.y && lower.pos.y - upper.pos.y < lower.size * 0.7
            };
            let beside = a.pos.x + a.width <= b.pos.x + 0.01 || b.pos.x + b.width <= a.pos.x + 0.01;
            assert!(beside || !(over(a, b) || over(b, a)), "{what}: {:?} on {:?}", a.text, b.text);
        }
    }
}

fn says(scene: &Scene<AnyId>, words: &str) -> bool {
    let all: Vec<&str> = lines(scene).iter().map(|line| &*line.text).collect();
    all.concat().replace(' ', "").contains(&words.replace(' ', ""))
}

/// Personas with more of everything than a page can hold.
fn crowded(count: usize, word: &str) -> Workspace {
    let long = word.repeat(60);
    let many = || (0..20).map(|n| format!("{n} {long}")).collect::<Vec<String>>();
    let mut workspace = Workspace::default();
    transact(&mut workspace, |tx| {
        for _ in 0..count {
            let source = tx.add(Evidence { name: long.clone(), ..Evidence::default() });
            let entries = || -> Vec<EmpathyEntry> {
                many().into_iter().map(|text| EmpathyEntry { text, evidence: vec![source] }).collect()
            };
            let mut persona = Persona {
                name: long.clone(),
                archetype: long.clone(),
                quote: long.clone(),
                goals: many(),
                needs: many(),
                pains: many(),
                evidence: vec![source],
                segment_share: Some(0.3),
                ..Persona::default()
            };
            let map = &mut persona.empathy;
            for field in [
                &mut map.who,
                &mut map.must_do,
                &mut map.sees,
                &mut map.says,
                &mut map.does,
                &mut map.hears,
                &mut map.thinks,
                &mut map.feels,
                &mut map.pains,
                &mut map.gains,
            ] {
                *field = entries();
            }
            add_persona(tx, persona)?;
        }
        Ok(())
    })
    .unwrap();
    workspace
}

#[test]
fn nothing_overflows_on_the_samples_and_on_nothing() {
    for lang in Lang::ALL {
        let mut lone = Workspace::default();
        transact(&mut lone, |tx| add_persona(tx, Persona::default())).unwrap();
        for workspace in [sample::of(lang), Workspace::default(), lone] {
            for what in DOCUMENTS {
                for scene in scenes(&workspace, what, lang) {
                    nothing_overflows(&scene, what.code());
                }
            }
        }
    }
}

#[test]
fn nothing_overflows_on_crowded_pages() {
    for (count, word) in
        [(1, "customer "), (4, "Wwwwwwwwwwwww"), (5, "客户旅程"), (8, "customer "), (14, "a\n")]
    {
        let workspace = crowded(count, word);
        for what in [What::PersonaSet, What::Evidence, What::PersonaMap] {
            for scene in scenes(&workspace, what, Lang::En) {
                nothing_overflows(&scene, &format!("{} {count} {word}", what.code()));
            }
        }
        for what in [What::EmpathyMap, What::EmpathyQuick] {
            let scene = scenes(&workspace, what, Lang::Zh).remove(0);
            nothing_overflows(&scene, &format!("{} {word}", what.code()));
            assert!(lines(&scene).iter().filter(|line| line.text.contains('…')).count() > 3);
        }
    }
}

#[test]
fn sheets_are_exactly_one_page_of_a4() {
    let [width, height] = [SHEET.w, SHEET.h].map(|side| f64::from(side) / 96.0 * 25.4);
    assert!((width - 297.0).abs() < 1e-3 && (height - 210.0).abs() < 1e-3, "{width} × {height}");
    let workspace = sample::of(Lang::En);
    for what in [What::Persona, What::EmpathyMap, What::EmpathyQuick, What::PersonaSet] {
        assert!(scenes(&workspace, what, Lang::En).iter().all(|scene| scene.size == SHEET));
    }
}

#[test]
fn the_page_of_all_names_everyone_and_counts_who_is_left_out() {
    let workspace = sample::of(Lang::En);
    let page = scenes(&workspace, What::PersonaSet, Lang::En).remove(0);
    for (_, persona) in workspace.personas_in_order() {
        assert!(says(&page, &persona.name), "{}", persona.name);
    }
    assert!(says(&scenes(&crowded(14, "x "), What::PersonaSet, Lang::En)[0], "+2 more"));
}

#[test]
fn every_form_of_every_document_can_be_written() {
    let workspace = sample::of(Lang::Zh);
    for what in DOCUMENTS {
        let ids = what.ids(&workspace);
        for format in Format::ALL {
            let written = document(&workspace, what, &ids, format, Lang::Zh);
            let possible = !format.is_table() || what.has_table();
            assert_eq!(written.is_ok(), possible, "{} {format:?}", what.code());
        }
    }
}

#[test]
fn the_log_in_rows_says_where_each_piece_is_used_and_writes_no_formula() {
    let mut workspace = sample::of(Lang::En);
    transact(&mut workspace, |tx| {
        let name = "=1+1".to_owned();
        tx.add(Evidence { name, date: Some(jiff::civil::date(2999, 1, 1)), ..Evidence::default() });
        Ok(())
    })
    .unwrap();
    let ids = What::Evidence.ids(&workspace);
    let csv = document(&workspace, What::Evidence, &ids, Format::Csv, Lang::En).unwrap();
    let text = String::from_utf8(csv).unwrap();
    assert!(text.contains("persona “Solver Sam”") || text.contains("persona “Admin Ana”"), "{text}");
    assert!(!text.contains("\n=1+1") && !text.contains("\"=1+1"), "the newest stands first, as text");
}

#[test]
fn a_cropped_picture_shows_only_its_part_in_every_export() {
    let bytes = {
        let image = image::RgbImage::from_fn(64, 32, |x, _| {
            image::Rgb(if x < 32 { [250, 0, 0] } else { [0, 0, 250] })
        });
        let mut bytes = Vec::new();
        image::DynamicImage::from(image)
            .write_to(&mut std::io::Cursor::new(&mut bytes), image::ImageFormat::Png)
            .unwrap();
        bytes
    };
    let picture = Picture {
        format: PictureFormat::Png,
        width: 64,
        height: 32,
        data: PictureData(bytes.into()),
        ..Picture::default()
    };
    let mut workspace = Workspace::default();
    let (id, _) = transact(&mut workspace, |tx| {
        let picture = tx.add(picture);
        let crop = Some(cairn::model::persona::Crop { x: 0.9, y: 0.5, zoom: 2.5 });
        add_persona(tx, Persona { picture, crop, ..Persona::default() })
    })
    .unwrap();
    let id: Id<Persona> = id;
    let png = document(&workspace, What::Persona, &[id.into()], Format::Png, Lang::En).unwrap();
    let drawn = image::load_from_memory(&png).unwrap().to_rgb8();
    for at in [(20, 20), (300, 200), (540, 440)] {
        let pixel = drawn.get_pixel(at.0, at.1).0;
        assert!(pixel[2] > 150 && pixel[0] < 100, "{at:?}: {pixel:?}");
    }
    let right_of_the_band = drawn.get_pixel(640, 200).0;
    assert!(right_of_the_band.iter().all(|part| *part > 200), "{right_of_the_band:?}");
}
