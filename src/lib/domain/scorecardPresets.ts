import type { Label } from './forms';
import { DEFAULT_LIMIT, newIndicator, thresholdDirection, type Indicator, type Scheme } from './scorecard';

/** A scheme to start from. */
export interface Preset extends Scheme {
	code: string;
	label: Label;
	/** Which published scheme it follows; null for a choice of this program. */
	source: Label | null;
	/** What of that scheme annual reports can show, and what they cannot. */
	about: Label;
}

const line = (metric: string, weight: number, rest: Partial<Indicator> = {}): Indicator => ({
	...newIndicator(metric, weight),
	...rest
});

function threshold(
	metric: string,
	weight: number,
	from: number,
	to: number,
	rest: Partial<Indicator> = {}
): Indicator {
	const scale = { type: 'threshold', from, to } as const;
	return line(metric, weight, { scale, direction: thresholdDirection(scale) ?? 1, ...rest });
}

/** Schemes to start from, the neutral one first; each is complete and can be edited. */
export const PRESETS: readonly Preset[] = [
	{
		code: 'requests',
		label: { zh: '依申请公开办理', en: 'Handling of requests' },
		source: null,
		about: {
			zh: '本站拟定的起点：办结、结转、纠错和报告发布各占一份。公开率不作为指标，因为能否公开取决于申请的内容。',
			en: 'A starting point of our own: completion, carry-over, corrections and filing. The disclosure rate is left out, because what can be disclosed depends on what is asked for.'
		},
		limit: DEFAULT_LIMIT,
		indicators: [
			threshold('done_rate', 30, 0.8, 1),
			threshold('carry_out_rate', 20, 0.2, 0),
			threshold('dispute_corrected_closed', 30, 0.5, 0),
			threshold('late', 10, 1, 0),
			threshold('wrong_form', 10, 1, 0)
		]
	},
	{
		code: 'licheng-2020',
		label: { zh: '扣分制（鲤城 2020 模式）', en: 'Deductions (after Licheng 2020)' },
		source: {
			zh: '泉州市鲤城区 2020 年政务公开评分办法',
			en: 'Licheng district, Quanzhou: scoring rules for 2020'
		},
		about: {
			zh: '按其分值：年度报告 10 分，逾期和缺项各扣 5 分；复议、诉讼有被纠错的各扣 3 分，合计 6 分（原办法为每件 3 分）；主动公开 10 分，其评分依据不在年报内，此处按公开数量在同类中的位次。逾期答复、雷同、退回未改和保密审查不在年报数据内，没有计入。未写公开数量的机关不排名。',
			en: 'With its points: annual report 10, late and missing parts cost 5 each; corrected reviews and corrected lawsuits cost 3 each, 6 in all (there 3 per case); proactive disclosure 10, whose grounds annual reports cannot show, so the place among the kind by items released stands in. Late answers, copied reports, reports returned and secrecy review are not in annual reports and are left out. Who states no number of items gets no rank.'
		},
		limit: DEFAULT_LIMIT,
		indicators: [
			threshold('late', 5, 1, 0),
			threshold('wrong_form', 5, 1, 0),
			threshold('review_corrected', 3, 1, 0),
			threshold('lawsuit_corrected', 3, 1, 0),
			line('items_total', 10, { missing: 'unranked' })
		]
	},
	{
		code: 'beijing-2024',
		label: { zh: '四个方面等权（北京 2024 框架）', en: 'Four areas, equal weights (after Beijing 2024)' },
		source: {
			zh: '北京市 2024 年政务公开第三方评估框架',
			en: 'Beijing: assessment of government openness in 2024'
		},
		about: {
			zh: '主动公开、决策公开、依申请公开、平台建设与管理四个方面各 25 分。未见其公布各项权重，此处每方面等权，并以年报中最接近的数字代替；决策预公开、栏目质量等须看网站，没有计入。',
			en: 'Proactive disclosure, decisions, requests, platforms: 25 each. Its weights were not found, so areas weigh the same, with the nearest figures of annual reports. What has to be seen on websites, such as drafts put up for comment, is left out.'
		},
		limit: DEFAULT_LIMIT,
		indicators: [
			line('items_total', 25),
			line('interpretations', 15),
			line('responses', 10),
			threshold('done_rate', 15, 0.8, 1),
			threshold('dispute_corrected_closed', 10, 0.5, 0),
			line('items_website', 15),
			line('items_new_media', 10)
		]
	},
	{
		code: 'shandong-2019',
		label: { zh: '第三方评估（山东 2019 框架）', en: 'Third-party assessment (after Shandong 2019)' },
		source: {
			zh: '山东省 2019 年政务公开第三方评估框架',
			en: 'Shandong: third-party assessment of 2019'
		},
		about: {
			zh: '取其中年报能反映的三个方面：依申请公开、政策解读与回应、保障机制；行政权力运行和重点领域两个方面须看网站，没有计入。权重为本站拟定。部门、市、县分别排名，与原做法一致。',
			en: 'The three of its five areas that annual reports reflect: requests, interpretation and response, safeguards; exercise of power and key fields have to be seen on websites and are left out. Weights are ours. As there, each kind is ranked by itself.'
		},
		limit: DEFAULT_LIMIT,
		indicators: [
			threshold('done_rate', 20, 0.8, 1),
			threshold('dispute_corrected_closed', 20, 0.5, 0),
			line('interpretations', 20, { scale: { type: 'range' } }),
			line('responses', 10, { scale: { type: 'range' } }),
			threshold('late', 15, 1, 0),
			threshold('repeated_share', 15, 1, 0)
		]
	},
	{
		code: 'huaiyuan-2024',
		label: { zh: '最低公开量（怀远 2024 模式）', en: 'Least amount released (after Huaiyuan 2024)' },
		source: {
			zh: '怀远县 2024 年政务公开按月通报',
			en: 'Huaiyuan county: monthly notices of 2024'
		},
		about: {
			zh: '县直部门每月至少 20 条，全年 240 条为满分，不足按比例计；只看是否达到最低量，不鼓励多发。',
			en: 'County bureaus release at least 20 items a month: 240 a year earn full points, less earns its share. It asks only whether the least is reached and rewards no more.'
		},
		limit: DEFAULT_LIMIT,
		indicators: [threshold('items_total', 100, 0, 240)]
	}
];

/** Returns the preset with this code, or null. */
export function presetByCode(code: string): Preset | null {
	return PRESETS.find((p) => p.code === code) ?? null;
}

/** Returns the preset a dataset opens with: the one in which its opening metric weighs most, the first where none has it. */
export function openingPreset(metric: string): Preset {
	const weightOf = (list: readonly Indicator[]) => list.reduce((sum, i) => sum + i.weight, 0);
	const shareIn = ({ indicators }: Preset) =>
		weightOf(indicators.filter((i) => i.metric === metric)) / weightOf(indicators);
	return PRESETS.reduce((best, preset) => (shareIn(preset) > shareIn(best) ? preset : best));
}
