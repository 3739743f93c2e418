import type { Label } from './forms';

/** Where a text stands in a report: its first and last line, counted from 1 over the whole source, and its page. */
export interface TextPlace {
	line: number;
	until: number;
	/** Page of a PDF, from 1, or null. */
	page: number | null;
}

/** `exact` as printed; `rounded` stated in 万 or 亿; `about` with 约, 近, 余, 多; `unsure` has blanks inside. */
export type Precision = 'exact' | 'rounded' | 'about' | 'unsure';

/**
 * Why a statement is not about this agency's whole year: it speaks of a whole city or county, of another year, or of a
 * part of a figure stated before it. Empty where it is.
 */
export type Aside = '' | 'wide' | 'other_year' | 'part';

/** One thing a report says in a sentence: a count, an amount, a percentage, or that there was none of it. */
export interface Statement {
	/** Code of a subject in `claims.ts`, or of `STATEMENT_KINDS` below. */
	kind: string;
	/** In `unit`; null where the sentence says that there was none. */
	value: number | null;
	/** The sentence says that there was none. */
	negated: boolean;
	/** The value is a percentage. */
	share: boolean;
	/** Counting word as printed; `元` or `万元` as the kind asks for; `%`; empty for a denial. */
	unit: string;
	precision: Precision;
	/** Number and unit, or the words of denial, as printed. */
	raw: string;
	sentence: string;
	place: TextPlace;
	aside: Aside;
	/** Words such as 共, 总计 or 累计 lead one to take it for the whole. */
	summing: boolean;
}

interface OwnKind {
	label: Label;
	/** The prose figure `n_*` it gives, or empty. */
	figure: string;
}

const own = (zh: string, en: string, figure = ''): OwnKind => ({ label: { zh, en }, figure });

/** Kinds of statement that are no subject of a claim, or that give a prose figure besides. */
export const STATEMENT_KINDS: Readonly<Record<string, OwnKind>> = {
	items_total: own('主动公开信息总数', 'items released', 'n_items_total'),
	items_website: own('政府网站公开信息数', 'items released on websites', 'n_items_website'),
	items_new_media: own('政务新媒体公开信息数', 'items released on new media', 'n_items_new_media'),
	items_other: own('其他渠道公开信息数', 'items released through other channels', 'n_items_other'),
	item: own('逐项列出的公开信息', 'items listed one by one'),
	reported: own('向上级报送信息数', 'items handed in to a superior'),
	press_conf: own('新闻发布会', 'press conferences', 'n_press_conf'),
	interpretations: own('政策解读', 'policy interpretations', 'n_interpretations'),
	responses: own('回应关切', 'responses to public concerns', 'n_responses'),
	received: own('收到申请', 'requests received', 'n_requests_stated'),
	new: own('新收申请', 'new requests', 'n_new_stated'),
	received_part: own('某一渠道的申请', 'requests by one channel'),
	fee_notices: own('信息处理费收费通知', 'information-handling fee notices', 'n_fee_notices'),
	fee_billed: own('信息处理费应收金额', 'information-handling fee billed', 'n_fee_billed_yuan'),
	fee_collected: own('信息处理费实收金额', 'information-handling fee collected', 'n_fee_yuan'),
	rules_valid: own('规章总数', 'rules in all'),
	licence_change: own('行政许可增减', 'change in licence items'),
	penalty_change: own('行政处罚增减', 'change in penalty items'),
	coercion_change: own('行政强制增减', 'change in coercion items'),
	fee_change: own('行政事业性收费增减', 'change in charges'),
	growth: own('增减百分比', 'growth in percent'),
	share: own('百分比', 'percentage of something unclear')
};

/** Returns the prose figure `n_*` that a kind of statement gives, or null. */
export function figureOfKind(kind: string): string | null {
	const figure = Object.hasOwn(STATEMENT_KINDS, kind) ? STATEMENT_KINDS[kind]?.figure : '';
	return figure === undefined || figure === '' ? null : figure;
}
