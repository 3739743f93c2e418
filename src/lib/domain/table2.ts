import type { CellKind, Unit } from './cells';
import type { FormId, Label } from './forms';

interface Line {
	code: string;
	label: Label;
}

interface Column extends Line {
	unit: Unit;
	kind: CellKind;
}

export interface SubTable {
	form: FormId;
	/** The item of Article 20 of the regulation that the sub-table reports on. */
	section: string;
	rows: readonly Line[];
	columns: readonly Column[];
}

const rule: Line = { code: 'rule', label: { zh: '规章', en: 'Rules' } };
const normTrial: Line = { code: 'norm', label: { zh: '规范性文件', en: 'Normative documents' } };
const norm: Line = { code: 'norm', label: { zh: '行政规范性文件', en: 'Normative documents' } };
const licence: Line = { code: 'licence', label: { zh: '行政许可', en: 'Administrative licences' } };
const othersvc: Line = {
	code: 'othersvc',
	label: { zh: '其他对外管理服务事项', en: 'Other management and service items' }
};
const penalty: Line = { code: 'penalty', label: { zh: '行政处罚', en: 'Administrative penalties' } };
const coercion: Line = { code: 'coercion', label: { zh: '行政强制', en: 'Administrative coercion' } };
const fee: Line = { code: 'fee', label: { zh: '行政事业性收费', en: 'Administrative fees' } };
const procure: Line = { code: 'procure', label: { zh: '政府集中采购', en: 'Centralised procurement' } };

function column(code: string, zh: string, en: string, unit: Unit, kind: CellKind = 'count'): Column {
	return { code, label: { zh, en }, unit, kind };
}

const itemsPrev = column('items_prev', '上一年项目数量', 'items in the year before', '项');
const itemsDelta = column('items_delta', '本年增/减', 'change in the year', '项', 'signed');
const decisionsTrial = column('decisions', '处理决定数量', 'decisions made', '件');
const decisions = column('decisions', '本年处理决定数量', 'decisions made in the year', '件');

/** Table 2 (二、主动公开政府信息情况): its sub-tables in both forms, in printed order (domain notices 60号 and 30号). */
export const T2_SUBTABLES: readonly SubTable[] = [
	{
		form: '2019',
		section: '第二十条第（一）项',
		rows: [rule, normTrial],
		columns: [
			column('produced', '本年新制作数量', 'newly made in the year', '件'),
			column('newly_open', '本年新公开数量', 'newly made public', '件'),
			column('open_total', '对外公开总数量', 'public in total', '件')
		]
	},
	{
		form: '2019',
		section: '第二十条第（五）项',
		rows: [licence, othersvc],
		columns: [itemsPrev, itemsDelta, decisionsTrial]
	},
	{
		form: '2019',
		section: '第二十条第（六）项',
		rows: [penalty, coercion],
		columns: [itemsPrev, itemsDelta, decisionsTrial]
	},
	{ form: '2019', section: '第二十条第（八）项', rows: [fee], columns: [itemsPrev, itemsDelta] },
	{
		form: '2019',
		section: '第二十条第（九）项',
		rows: [procure],
		columns: [
			column('count', '采购项目数量', 'projects', '项'),
			column('amount_wan', '采购总金额', 'total amount', '万元', 'amount')
		]
	},
	{
		form: '2021',
		section: '第二十条第（一）项',
		rows: [rule, norm],
		columns: [
			column('made', '本年制发件数', 'issued in the year', '件'),
			column('repealed', '本年废止件数', 'repealed in the year', '件'),
			column('valid', '现行有效件数', 'in force at year end', '件')
		]
	},
	{ form: '2021', section: '第二十条第（五）项', rows: [licence], columns: [decisions] },
	{ form: '2021', section: '第二十条第（六）项', rows: [penalty, coercion], columns: [decisions] },
	{
		form: '2021',
		section: '第二十条第（八）项',
		rows: [fee],
		columns: [column('amount_wan', '本年收费金额', 'fees collected in the year', '万元', 'amount')]
	}
];
