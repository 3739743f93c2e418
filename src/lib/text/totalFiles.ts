import type { Lang } from '../domain/lang';

/** Words of the workbook that holds a sum of reports. */
export const TOTAL_FILE_TEXT = {
	zh: {
		sheets: {
			t2: '表二',
			t3: '表三',
			t4: '表四',
			cells: '各格依据',
			members: '汇总范围',
			figures: '逐份数字'
		},
		columns: {
			code: '代码',
			row: '项目',
			value: '合计',
			reports: '有数的报告',
			of: '计入的报告',
			blank: '空白',
			na: '不适用',
			words: '文字',
			absent: '没有这一格',
			published: '公布数',
			difference: '公布数减合计',
			unit: '单位',
			kind: '类别'
		},
		notes: {
			blank: '缺数不当作 0：每格的合计只含有数的报告，依据几份见“各格依据”。',
			aggregate: '政府的汇总报告代表其下属机关，不与下属机关相加；垂直管理机关不计入。',
			exact: '金额按十进制逐位相加，精确到分。'
		}
	},
	en: {
		sheets: {
			t2: 'Table 2',
			t3: 'Table 3',
			t4: 'Table 4',
			cells: 'Basis of each cell',
			members: 'Whose reports',
			figures: 'Figures by report'
		},
		columns: {
			code: 'Code',
			row: 'Item',
			value: 'Sum',
			reports: 'Reports with a figure',
			of: 'Reports added',
			blank: 'Blank',
			na: 'Not applicable',
			words: 'Words',
			absent: 'No such cell',
			published: 'Published',
			difference: 'Published minus sum',
			unit: 'Unit',
			kind: 'Kind'
		},
		notes: {
			blank:
				'What is missing is not 0: each sum contains the reports that have the figure; how many is in “Basis of each cell”.',
			aggregate:
				'A government’s aggregate stands for its members and is not added to them; vertically managed organs are left out.',
			exact: 'Amounts are added as decimals, exact to the hundredth of a yuan.'
		}
	}
} as const satisfies Record<Lang, unknown>;
