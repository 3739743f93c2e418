import type { Lang } from '../domain/lang';

/** Names of the pages about a dataset, and what each answers. */
export const FRAME_TEXT = {
	zh: {
		pages: '本数据集的各页',
		names: {
			overview: '总览',
			agency: '机关',
			compare: '比较',
			problems: '问题',
			quality: '质量',
			scorecard: '评分',
			total: '汇总',
			sql: '查询'
		},
		answers: {
			overview: '全市做得怎样',
			agency: '一个机关的历年报告',
			compare: '几个机关并排',
			problems: '各机关承认的问题与改进',
			quality: '数字是否可信，哪些要退回',
			scorecard: '按指标打分与敏感度',
			total: '逐格汇总成一份报告',
			sql: '自己写查询'
		},
		mineEmptyDo: '导入报告或表格'
	},
	en: {
		pages: 'Pages of this dataset',
		names: {
			overview: 'Overview',
			agency: 'Agency',
			compare: 'Compare',
			problems: 'Problems',
			quality: 'Quality',
			scorecard: 'Scorecard',
			total: 'City total',
			sql: 'Query'
		},
		answers: {
			overview: 'How the city is doing',
			agency: 'One agency over the years',
			compare: 'A few agencies side by side',
			problems: 'Problems agencies admit, and measures',
			quality: 'Whether the numbers can be trusted',
			scorecard: 'Scores by indicator, with sensitivity',
			total: 'All reports summed into one',
			sql: 'Ask in SQL'
		},
		mineEmptyDo: 'Import reports or tables'
	}
} as const satisfies Record<Lang, unknown>;
