import type { MetricBreak } from './metricTerms';

/** Table 2 changed with the 2021 form: the wording differs, the series goes on with care. */
export const FORM_2021_SOFT: MetricBreak = {
	year: 2021,
	why: 'form',
	join: 'soft',
	note: {
		zh: '2021 年起启用新格式，表头措辞与口径有调整，前后年份谨慎比较。',
		en: 'The 2021 form words this item differently; compare across the line with care.'
	}
};

/** Figures whose meaning changed with the 2021 form: the series ends. */
export const FORM_2021_CUT: MetricBreak = {
	year: 2021,
	why: 'form',
	join: 'cut',
	note: {
		zh: '2021 年起启用新格式，该项口径不同，前后不相连。',
		en: 'The 2021 form counts this item differently; the series does not continue.'
	}
};

/** The review law of 2023 makes review mandatory before many lawsuits, from 2024-01-01 (Art. 23). */
export const REVIEW_LAW_2024: MetricBreak = {
	year: 2024,
	why: 'law',
	join: 'cut',
	note: {
		zh: '2024 年 1 月 1 日起施行的《行政复议法》第二十三条要求先行复议，复议与诉讼数量前后不可直接比较。',
		en: 'Since 1 January 2024 the Administrative Review Law (Art. 23) demands review first; counts before and after are not comparable.'
	}
};
