//! What makes a vision statement weak, found by its words; English and Chinese (domain 1(c), step 1).
//!
//! The rule: a finding is a question to the team, not a verdict. Words decide, so a statement can be strong and
//! still be asked about; the list of words is short and plain for that reason.

/// Why a vision may not guide anyone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Weakness {
    /// Longer than can be remembered; both in words, or in characters for Chinese.
    TooLong { length: usize, most: usize },
    /// A slogan too short to say what customers will experience.
    TooShort,
    /// More sentences than one thing needs.
    SeveralThings(usize),
    /// Nobody in it for whom anything becomes better.
    NoCustomer,
    /// What the company wants to be, instead of what customers will experience.
    AboutUs,
    /// Praise, and hardly anything else; the words of praise.
    OnlySuperlatives(Vec<String>),
    /// A figure to be reached, instead of the aim behind it; the figure.
    NumberForAim(String),
    /// Words that could stand in any statement.
    Fashionable(Vec<String>),
}

/// Words that can still be remembered in one breath.
const MOST_WORDS: usize = 30;
/// The same for Chinese characters.
const MOST_CHARACTERS: usize = 60;
const LEAST_WORDS: usize = 4;
const LEAST_CHARACTERS: usize = 6;
/// Sentences one thing may take.
const MOST_SENTENCES: usize = 2;
/// Words beside praise and filling that say something, at least.
const LEAST_CONTENT: usize = 3;

/// Those for whom something becomes better. A word counts with any ending, as in "customers'".
const CUSTOMERS: &str = "customer client user people person everyone everybody anyone you your guest member patient \
    passenger traveller traveler buyer shopper visitor citizen student learner reader viewer driver \
    rider family families team household owner";
const CUSTOMERS_ZH: &str = "客户 顾客 用户 消费者 人们 每个人 人人 大家 家庭 团队 会员 患者 乘客 旅客 学生 学员 读者 观众 \
    市民 买家 客人 车主 访客 您 你 粉丝";
const PRAISE: &str = "best leading leader leaders foremost premier top greatest finest first-class world-class \
    best-in-class unrivalled unrivaled unmatched unparalleled ultimate excellence excellent \
    outstanding exceptional superior perfect number-one no.1 #1 most";
const PRAISE_ZH: &str = "无与伦比 世界级 领导者 领军者 最佳 最好 最优 最强 最大 领先 第一 一流 卓越 顶尖 顶级 首选 极致 \
    标杆 完美 非凡 杰出 最";
/// Words that carry a sentence and say nothing about an experience.
const FILLING: &str = "a an the and or of in on at to for with by from as our we us is are be become being will want \
    aim strive provide providing provider deliver delivering offer offering company companies \
    business industry market world global service services product products solution solutions \
    customer customers client clients experience experiences quality brand their its all";
const FILLING_ZH: &str = "客户体验 客户 顾客 用户 我们 成为 要 想 致力于 提供 打造 公司 企业 行业 市场 全球 世界 国内 \
    中国 服务 产品 解决方案 体验 品质 质量 品牌 的 地 得 和 与 为 在 是 者 中 里 让 给 做";
const FASHION: &str = "synergy synergies leverage leveraging holistic seamless seamlessly innovative cutting-edge \
    disruptive next-generation state-of-the-art value-added frictionless omnichannel paradigm \
    ecosystem empower empowering delight";
const FASHION_ZH: &str =
    "赋能 闭环 抓手 全方位 一站式 生态圈 生态系统 颠覆 创新型 无缝 全链路 数智化 协同效应 以客户为中心";
const ABOUT_US: [&str; 9] = [
    "to be ",
    "to become ",
    "we want to be ",
    "we want to become ",
    "we will be ",
    "we will become ",
    "we are ",
    "be the ",
    "become the ",
];
const ABOUT_US_ZH: [&str; 6] = ["成为", "我们要成为", "我们将成为", "我们想成为", "我们是", "致力于成为"];
/// Beside one of these a figure is a measure to be reached.
const MEASURES: &str = "nps csat ces percent revenue profit share sales growth churn retention score ebit margin \
    turnover";
const MEASURES_ZH: &str = "净推荐值 满意度 百分之 收入 营收 利润 份额 销售 增长 流失率 留存率 得分 亿";

/// What could be weak, the gravest first; nothing for an empty text. `own_words` are further names for those
/// whom the organisation serves, such as its segments.
pub fn weaknesses(text: &str, own_words: &[String]) -> Vec<Weakness> {
    let text = text.trim();
    if text.is_empty() {
        return Vec::new();
    }
    let words = Words::of(text);
    let mut found = Vec::new();
    if !words.names_customers(own_words) {
        found.push(Weakness::NoCustomer);
    }
    let starts = ABOUT_US.iter().chain(&ABOUT_US_ZH);
    if starts.into_iter().any(|start| words.lower.starts_with(start)) {
        found.push(Weakness::AboutUs);
    }
    found.extend(words.only_praise());
    found.extend(words.figure());
    found.extend(words.length());
    let sentences = sentences(text);
    if sentences > MOST_SENTENCES {
        found.push(Weakness::SeveralThings(sentences));
    }
    let fashionable = words.among(FASHION, FASHION_ZH);
    if !fashionable.is_empty() {
        found.push(Weakness::Fashionable(fashionable));
    }
    found
}

/// A statement taken apart.
struct Words {
    lower: String,
    /// Words in letters, in lower case, without marks around them.
    latin: Vec<String>,
    /// The number of Chinese characters.
    han: usize,
}

/// Whether a list of words holds one.
fn lists(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|own| own == word)
}

fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c)
}

impl Words {
    fn of(text: &str) -> Self {
        let lower = text.to_lowercase().replace(['’', '‘'], "'");
        let is_mark = |c: char| !c.is_alphanumeric() && !matches!(c, '#' | '%' | '$' | '€' | '£' | '¥');
        let split = lower.split(|c: char| c.is_whitespace() || is_han(c) || matches!(c, '—' | '–' | '/'));
        let latin = split.map(|word| word.trim_matches(is_mark)).filter(|word| !word.is_empty());
        let latin = latin.map(str::to_owned).collect();
        let han = lower.chars().filter(|c| is_han(*c)).count();
        Self { lower, latin, han }
    }

    /// Whether it is written in Chinese rather than in words of letters.
    fn is_chinese(&self) -> bool {
        self.han > self.latin.len()
    }

    /// Listed words that stand in it, each once, in the order of the lists.
    fn among(&self, latin: &str, han: &str) -> Vec<String> {
        let in_latin = latin.split_whitespace().filter(|word| self.latin.iter().any(|own| own == word));
        let mut rest = self.lower.clone();
        let in_han = han.split_whitespace().filter(|word| {
            let is_there = rest.contains(word);
            // A word within a longer one that was found is not found again.
            rest = rest.replace(word, " ");
            is_there
        });
        in_latin.chain(in_han).map(str::to_owned).collect()
    }

    fn names_customers(&self, own_words: &[String]) -> bool {
        let own = own_words.iter().map(|word| word.trim().to_lowercase());
        let mut own = own.filter(|word| word.chars().count() > 1);
        let stem = |word: &str, stem: &str| {
            word.strip_prefix(stem).is_some_and(|end| matches!(end, "" | "s" | "'s" | "s'" | "'"))
        };
        self.latin.iter().any(|word| CUSTOMERS.split_whitespace().any(|customer| stem(word, customer)))
            || CUSTOMERS_ZH.split_whitespace().any(|word| self.lower.contains(word))
            || own.any(|word| self.lower.contains(&word))
    }

    fn only_praise(&self) -> Option<Weakness> {
        let praise = self.among(PRAISE, PRAISE_ZH);
        if praise.is_empty() {
            return None;
        }
        let says = |word: &&String| !lists(PRAISE, word) && !lists(FILLING, word);
        let content = self.latin.iter().filter(says).count();
        let hollow = PRAISE_ZH.split_whitespace().chain(FILLING_ZH.split_whitespace());
        let rest = hollow.fold(self.lower.clone(), |rest, w| rest.replace(w, ""));
        // A Chinese word has two characters as a rule.
        let content = content + rest.chars().filter(|c| is_han(*c)).count() / 2;
        (content < LEAST_CONTENT).then_some(Weakness::OnlySuperlatives(praise))
    }

    fn figure(&self) -> Option<Weakness> {
        let has_digit = |word: &String| word.chars().any(char::is_numeric);
        let figure = self.latin.iter().find(|word| has_digit(word));
        let is_sum = |word: &String| word.contains(['%', '$', '€', '£', '¥', '％', '￥']);
        let measured = self.latin.iter().any(|word| lists(MEASURES, word))
            || MEASURES_ZH.split_whitespace().any(|word| self.lower.contains(word));
        match figure {
            Some(figure) if measured || is_sum(figure) => Some(Weakness::NumberForAim(figure.clone())),
            _ if self.lower.contains("百分之") => Some(Weakness::NumberForAim("百分之".to_owned())),
            _ => None,
        }
    }

    fn length(&self) -> Option<Weakness> {
        let (length, least, most) = if self.is_chinese() {
            (self.han, LEAST_CHARACTERS, MOST_CHARACTERS)
        } else {
            (self.latin.len(), LEAST_WORDS, MOST_WORDS)
        };
        if length > most {
            Some(Weakness::TooLong { length, most })
        } else {
            (length < least).then_some(Weakness::TooShort)
        }
    }
}

/// Sentences by their marks; a dot within a number or an abbreviation ends none.
fn sentences(text: &str) -> usize {
    let parts = text.split(['!', '?', '。', '！', '？', '\n']).flat_map(|part| part.split(". "));
    parts.filter(|part| part.chars().filter(|c| c.is_alphabetic()).count() > 1).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The findings of a statement, by their names.
    fn found(text: &str) -> Vec<&'static str> {
        let name = |weakness: &Weakness| match weakness {
            Weakness::TooLong { .. } => "long",
            Weakness::TooShort => "short",
            Weakness::SeveralThings(_) => "several",
            Weakness::NoCustomer => "nobody",
            Weakness::AboutUs => "us",
            Weakness::OnlySuperlatives(_) => "praise",
            Weakness::NumberForAim(_) => "number",
            Weakness::Fashionable(_) => "fashion",
        };
        weaknesses(text, &[]).iter().map(name).collect()
    }

    #[test]
    fn strong_statements_pass_in_both_languages() {
        for text in [
            "Every team reaches its first shared decision on the first day, and never has to tell us twice.",
            "Customers find an answer within ten minutes, whatever the hour.",
            "每个团队第一天就能做出第一个共同决定，并且不用对我们说第二遍。",
            "顾客在十分钟内得到答复，无论何时。",
            "Our guests' luggage is there before they are, and they sleep well the first night.",
            "",
            "  \n",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }

    #[test]
    fn each_weakness_is_found_in_both_languages() {
        for (text, expected) in [
            (
                "To be the leading provider of excellent services in our industry.",
                &["nobody", "us", "praise"][..],
            ),
            ("成为行业领先的一流企业", &["nobody", "us", "praise"]),
            ("Delight customers.", &["short", "fashion"]),
            ("客户至上", &["short"]),
            ("Our customers give us an NPS of 60 by 2027 and recommend us.", &["number"]),
            ("三年内客户满意度达到 95 分，人人推荐我们。", &["number"]),
            ("让客户的推荐意愿提高百分之二十，天天愿意回来。", &["number"]),
            ("Customers buy for $10 million a year because they like it here.", &["number"]),
            ("Customers are heard. Calls are short. Bills are clear.", &["several"]),
            ("客户说一遍就够。电话很短。账单清楚。", &["several"]),
            ("We leverage a holistic approach so that every patient is seen on the day.", &["fashion"]),
            ("通过全链路赋能，让每位用户当天就能解决问题。", &["fashion"]),
            ("Reliable trains that leave on the minute, in any weather.", &["nobody"]),
            ("The best experience for our customers.", &["praise"]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
        let long = "customer ".repeat(31);
        assert_eq!(weaknesses(&long, &[]), [Weakness::TooLong { length: 31, most: 30 }]);
        let long = "客户".repeat(31);
        assert_eq!(weaknesses(&long, &[]), [Weakness::TooLong { length: 62, most: 60 }]);
    }

    #[test]
    fn a_figure_that_is_no_measure_is_no_weakness() {
        assert_eq!(found("Travellers reach a person in 24 hours, on every line."), Vec::<&str>::new());
        assert_eq!(found("旅客在 24 小时内能找到真人帮忙。"), Vec::<&str>::new());
    }

    #[test]
    fn the_organisations_own_word_for_customers_counts() {
        let text = "Farmers know on Monday what the week will bring.";
        assert_eq!(weaknesses(text, &[]), [Weakness::NoCustomer]);
        assert_eq!(weaknesses(text, &["farmers".to_owned(), " ".to_owned()]), []);
    }

    #[test]
    fn praise_beside_something_said_is_none() {
        let text = "Parents get the best seat, a warm meal and an early night for their children.";
        assert!(!found(text).contains(&"praise"));
        let praise = weaknesses("The best, leading company", &[]);
        assert!(praise.contains(&Weakness::OnlySuperlatives(vec!["best".to_owned(), "leading".to_owned()])));
    }
}
