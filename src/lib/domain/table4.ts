import type { FormId, Label } from './forms';

export interface T4Stage {
	code: 'review' | 'direct' | 'after';
	/** Printed super-header. */
	heading: string;
	label: Label;
	forms: readonly FormId[];
}

/** Stages of table 4 (四、政府信息公开行政复议、行政诉讼情况), in printed order. */
export const T4_STAGES: readonly T4Stage[] = [
	{
		code: 'review',
		heading: '行政复议',
		label: { zh: '行政复议', en: 'administrative review' },
		forms: ['2019', '2021']
	},
	{
		code: 'direct',
		heading: '行政诉讼',
		label: { zh: '未经复议直接起诉', en: 'lawsuit without review' },
		forms: ['2019', '2021']
	},
	{
		code: 'after',
		heading: '行政诉讼',
		label: { zh: '复议后起诉', en: 'lawsuit after review' },
		forms: ['2019', '2021']
	}
];

export interface T4Result {
	code: 'upheld' | 'corrected' | 'other' | 'pending' | 'total';
	label: Label;
}

/** Results of each stage, in printed order; the first four add up to 总计. */
export const T4_RESULTS: readonly T4Result[] = [
	{ code: 'upheld', label: { zh: '结果维持', en: 'upheld' } },
	{ code: 'corrected', label: { zh: '结果纠正', en: 'corrected' } },
	{ code: 'other', label: { zh: '其他结果', en: 'other result' } },
	{ code: 'pending', label: { zh: '尚未审结', en: 'pending' } },
	{ code: 'total', label: { zh: '总计', en: 'total' } }
];
