//! What a person chooses about a file of answers, and what the file itself suggests.

use crate::{
    base::{id::Id, localised::Lang, period::PeriodLength},
    edit::survey::Meeting,
    import::survey::{DateOrder, Filter, Head, Plan},
    model::{
        Workspace,
        kpi::{Baseline, Dimension, Direction, Kpi, KpiKind, Scale},
    },
    store::preferences::RememberedColumns,
    tr,
};

/// What is measured, for a KPI that the answers make.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Measure {
    #[default]
    Nps,
    /// The share of satisfied answers.
    TopBox,
    /// Mean satisfaction.
    Mean,
    Effort,
}

impl Measure {
    pub const ALL: [Self; 4] = [Self::Nps, Self::TopBox, Self::Mean, Self::Effort];

    pub fn key(self) -> &'static str {
        match self {
            Self::Nps => "import-measure-nps",
            Self::TopBox => "import-measure-topbox",
            Self::Mean => "import-measure-mean",
            Self::Effort => "import-measure-effort",
        }
    }
}

/// Everything that is chosen; nothing of it is in the document yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choice {
    pub score: Option<usize>,
    pub date: Option<usize>,
    pub id: Option<usize>,
    pub segment: Option<usize>,
    /// What the segments are.
    pub dimension: Dimension,
    pub filters: Vec<Filter>,
    /// The KPI that takes the answers; None makes a new one.
    pub into: Option<Id<Kpi>>,
    pub name: String,
    pub measure: Measure,
    /// None until a person has said it: a wrong scale makes wrong numbers.
    pub scale: Option<Scale>,
    /// Of effort, which is asked both ways; None until a person has said it.
    pub direction: Option<Direction>,
    pub length: PeriodLength,
    pub order: Option<DateOrder>,
    pub meeting: Meeting,
}

/// What is still to be chosen before answers can be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    Score,
    Date,
    Scale,
    Direction,
    /// One column has two parts to play.
    Clash,
}

impl Missing {
    pub fn key(self) -> &'static str {
        match self {
            Self::Score => "import-missing-score",
            Self::Date => "import-missing-date",
            Self::Scale => "import-missing-scale",
            Self::Direction => "import-missing-direction",
            Self::Clash => "import-missing-clash",
        }
    }
}

/// Names that columns have in the exports of survey tools, in small letters.
const SCORES: &[&str] =
    &["score", "rating", "nps", "csat", "ces", "answer value", "评分", "得分", "分数", "打分"];
const DATES: &[&str] = &["date", "submitted", "created", "completed", "time", "日期", "时间", "提交"];
const IDS: &[&str] =
    &["response_id", "response id", "responseid", "answer_id", "submission", "编号", "序号", "答卷"];
const DIMENSIONS: [(Dimension, &[&str]); 4] = [
    (Dimension::Persona, &["persona", "客户角色"]),
    (Dimension::Channel, &["channel", "渠道"]),
    (Dimension::Stage, &["stage", "阶段"]),
    (Dimension::Segment, &["segment", "region", "plan", "group", "细分", "地区", "分组"]),
];

impl Choice {
    /// Chooses columns by what their names suggest; what was chosen for the same heading before comes first.
    /// Everything but columns stays.
    pub fn suggest_columns(&mut self, head: &Head, remembered: Option<&RememberedColumns>) {
        let names: Vec<String> = head.columns.iter().map(|name| name.to_lowercase()).collect();
        let find = |words: &[&str]| {
            let same = |word: &&str| names.iter().position(|name| name == *word);
            let within =
                |word: &&str| names.iter().position(|name| name.contains(*word) && !name.contains("scale"));
            words.iter().find_map(same).or_else(|| words.iter().find_map(within))
        };
        self.filters.clear();
        if let Some(known) = remembered {
            let place = |name: &String| head.columns.iter().position(|column| column == name);
            self.score = known.score.as_ref().and_then(place);
            self.date = known.date.as_ref().and_then(place);
            self.id = known.id.as_ref().and_then(place);
            self.segment = known.segment.as_ref().and_then(place);
            self.dimension = known.dimension;
            return;
        }
        self.score = find(SCORES);
        self.date = find(DATES).filter(|date| Some(*date) != self.score);
        self.id = find(IDS).or_else(|| names.iter().position(|name| name == "id"));
        let by = DIMENSIONS.iter().find_map(|(dimension, words)| Some((*dimension, find(words)?)));
        let taken = [self.score, self.date, self.id];
        let by = by.filter(|(_, column)| !taken.contains(&Some(*column)));
        self.segment = by.map(|(_, column)| column);
        self.dimension = by.map_or(Dimension::Segment, |(dimension, _)| dimension);
    }

    /// Lets a KPI take the answers. A column of KPI ids then filters them.
    pub fn choose_kpi(&mut self, head: &Head, into: Option<Id<Kpi>>) {
        self.into = into;
        let is_kpi = |name: &String| matches!(name.to_lowercase().as_str(), "kpi" | "kpi_id");
        let Some(column) = head.columns.iter().position(is_kpi) else { return };
        self.filters.retain(|filter| filter.column != column);
        if let Some(id) = into {
            let key = crate::model::AnyId::from(id).key;
            self.filters.push(Filter { column, value: key.as_str().to_owned() });
        }
    }

    pub fn remembered(&self, head: &Head) -> RememberedColumns {
        let name = |column: Option<usize>| column.and_then(|column| head.columns.get(column)).cloned();
        RememberedColumns {
            header: head.columns.clone(),
            score: name(self.score),
            date: name(self.date),
            id: name(self.id),
            segment: name(self.segment),
            dimension: self.dimension,
        }
    }

    /// The KPI as it is, or as it will be.
    pub fn kpi(&self, workspace: &Workspace, lang: Lang) -> Kpi {
        if let Some(kpi) = self.into.and_then(|id| workspace.kpis.get(id)) {
            return Kpi::clone(kpi);
        }
        let name = if self.name.trim().is_empty() {
            tr!(lang, self.measure.key())
        } else {
            self.name.trim().to_owned()
        };
        let kpi = Kpi { name, frequency: self.length, baseline: Some(Baseline::default()), ..Kpi::default() };
        let scale = self.scale.clone();
        match self.measure {
            Measure::Nps => Kpi { kind: KpiKind::Nps, unit: tr!(lang, "kpis-unit-points"), ..kpi },
            Measure::TopBox => Kpi { kind: KpiKind::TopBox, unit: "%".to_owned(), scale, ..kpi },
            Measure::Mean => Kpi { kind: KpiKind::Mean, scale, ..kpi },
            Measure::Effort => {
                let direction = self.direction.unwrap_or_default();
                let (easy, hard) = sides(scale.as_ref(), direction);
                Kpi { kind: KpiKind::Mean, scale, direction, easy, hard, ..kpi }
            }
        }
    }

    /// What is measured, or what is still missing to know it.
    pub fn measured(&self, workspace: &Workspace, lang: Lang) -> Result<Kpi, Missing> {
        let is_new = self.into.is_none_or(|id| !workspace.kpis.contains(id));
        if is_new && self.measure != Measure::Nps && self.scale.is_none() {
            return Err(Missing::Scale);
        }
        if is_new && self.measure == Measure::Effort && self.direction.is_none() {
            return Err(Missing::Direction);
        }
        Ok(self.kpi(workspace, lang))
    }

    /// How the file is to be counted, or what is still missing.
    pub fn plan(&self, head: &Head, workspace: &Workspace, lang: Lang) -> Result<Plan, Missing> {
        let score = self.score.ok_or(Missing::Score)?;
        let date = self.date.ok_or(Missing::Date)?;
        let parts = [Some(score), Some(date), self.id, self.segment];
        let mut used: Vec<usize> = parts.into_iter().flatten().collect();
        used.sort_unstable();
        if used.windows(2).any(|pair| matches!(pair, [one, next] if one == next)) {
            return Err(Missing::Clash);
        }
        let kpi = self.measured(workspace, lang)?;
        Ok(Plan {
            date: Some(date),
            segment: self.segment,
            id: self.id,
            filters: self.filters.iter().filter(|filter| !filter.value.trim().is_empty()).cloned().collect(),
            length: kpi.frequency,
            fiscal_start: workspace.fiscal_start(),
            order: self.order,
            ..Plan::new(head, score, kpi.answer_scale())
        })
    }
}

/// The answers that count as easy and as hard: two of five points, three of seven (F11).
fn sides(scale: Option<&Scale>, direction: Direction) -> (Vec<u8>, Vec<u8>) {
    let Some(scale) = scale else { return (Vec::new(), Vec::new()) };
    let points = scale.max.saturating_sub(scale.min);
    let many = points / 2;
    let low: Vec<u8> = (scale.min..scale.min.saturating_add(many)).collect();
    let high: Vec<u8> = (scale.max.saturating_sub(many).saturating_add(1)..=scale.max).collect();
    match direction {
        Direction::Down => (low, high),
        Direction::Up => (high, low),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(columns: &str) -> Head {
        Head::of(vec![columns.split(',').map(str::to_owned).collect()], Some(true))
    }

    fn suggested(head: &Head, remembered: Option<&RememberedColumns>) -> Choice {
        let mut choice = Choice::default();
        choice.suggest_columns(head, remembered);
        choice
    }

    #[test]
    fn columns_are_found_by_the_names_they_usually_have() {
        let found = |columns: &str| {
            let choice = suggested(&head(columns), None);
            (choice.score, choice.date, choice.id, choice.segment, choice.dimension)
        };
        let sample =
            "response_id,submitted_at,survey,kpi_id,persona_id,journey_id,stage_id,channel,score,scale_min";
        assert_eq!(found(sample), (Some(8), Some(1), Some(0), Some(4), Dimension::Persona));
        assert_eq!(found("编号,日期,渠道,评分"), (Some(3), Some(1), Some(0), Some(2), Dimension::Channel));
        assert_eq!(found("ID,Rating,Created"), (Some(1), Some(2), Some(0), None, Dimension::Segment));
        assert_eq!(found("a,b"), (None, None, None, None, Dimension::Segment));
    }

    #[test]
    fn what_was_chosen_for_a_heading_is_known_again() {
        let head = head("a,b,c,score");
        let chosen =
            Choice { score: Some(1), date: Some(0), dimension: Dimension::Stage, ..Choice::default() };
        let again = suggested(&head, Some(&chosen.remembered(&head)));
        assert_eq!((again.score, again.date, again.segment), (Some(1), Some(0), None));
        assert_eq!(again.dimension, Dimension::Stage);
    }

    #[test]
    fn nothing_is_counted_before_scale_and_direction_are_known() {
        let (head, workspace) = (head("date,score,id"), Workspace::default());
        let missing = |choice: &Choice| choice.plan(&head, &workspace, Lang::En).err();
        let mut choice = suggested(&head, None);
        assert_eq!(missing(&choice), None);
        choice.measure = Measure::Effort;
        assert_eq!(missing(&choice), Some(Missing::Scale));
        choice.scale = Some(Scale { min: 1, max: 7 });
        assert_eq!(missing(&choice), Some(Missing::Direction));
        choice.direction = Some(Direction::Up);
        let kpi = choice.kpi(&workspace, Lang::En);
        assert_eq!((kpi.easy, kpi.hard), (vec![5, 6, 7], vec![1, 2, 3]));
        choice.id = choice.score;
        assert_eq!(missing(&choice), Some(Missing::Clash));
        choice.score = None;
        assert_eq!(missing(&choice), Some(Missing::Score));
    }

    #[test]
    fn effort_on_five_points_has_two_easy_and_two_hard_ones() {
        let sides = sides(Some(&Scale { min: 1, max: 5 }), Direction::Down);
        assert_eq!(sides, (vec![1, 2], vec![4, 5]));
    }
}
