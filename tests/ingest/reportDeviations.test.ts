import { describe, expect, it } from 'vitest';
import { readText } from './madeReports';
import { readPasted } from '../../src/lib/ingest/openReport';

const HEAD_2 = ['二、主动公开政府信息情况', '第二十条第（一）项', '信息内容'];
const NEW_COLUMNS = ['本年制发件数', '本年废止件数', '现行有效件数'];
const HEAD_3 = [
	'三、收到和处理政府信息公开申请情况',
	'申请人情况',
	'自然人',
	'法人或其他组织',
	'总计',
	'商业企业',
	'科研机构',
	'社会公益组织',
	'法律服务机构',
	'其他'
];
const NEW = '一、本年新收政府信息公开申请数量';
const CARRIED = '二、上年结转政府信息公开申请数量';

const lines = (...parts: (string | string[])[]) => parts.flat().join('\n');
const row = (label: string, ...values: (number | string)[]) => [label, ...values.map(String)];

const CODES = ['natural', 'business', 'research', 'charity', 'legal', 'org_other', 'total'];
const cellsOf = (code: string, values: number[]) =>
	Object.fromEntries(values.map((v, i) => [`${code}_${CODES[i]}`, v]));

describe('labels', () => {
	it('are known when broken over lines, cut short or short of a character', async () => {
		const broken = lines(
			HEAD_2,
			['本年新', '制作数量', '本年新', '公开数量', '对外公开总数'],
			row('规章', 0, 0, 0),
			row('规范性文件', 2, 3, 40),
			['第二十条第(五)项', '信息内容', '上一年项目数量', '本年增/', '处理决定数量（2020年办件量）'],
			row('政许可', 5, -2, 60),
			row('其他对外管理服务事项', 1, '减1', 0)
		);
		const reading = await readText(broken);
		expect(reading.cells).toEqual({
			t2_rule_produced: 0,
			t2_rule_newly_open: 0,
			t2_rule_open_total: 0,
			t2_norm_produced: 2,
			t2_norm_newly_open: 3,
			t2_norm_open_total: 40,
			t2_licence_items_prev: 5,
			t2_licence_items_delta: -2,
			t2_licence_decisions: 60,
			t2_othersvc_items_prev: 1,
			t2_othersvc_items_delta: -1,
			t2_othersvc_decisions: 0
		});
		expect(reading.issues.map((i) => i.code)).toContain('label-repaired');
	});

	it('of a lost row are told by the header above and the row below', async () => {
		const reading = await readText(
			lines(HEAD_2, NEW_COLUMNS, ['7', '1', '9'], row('行政规范性文件', 2, 0, 5))
		);
		expect(reading.cells).toMatchObject({ t2_rule_made: 7, t2_rule_valid: 9, t2_norm_made: 2 });
		expect(reading.issues.some((i) => i.code === 'label-repaired')).toBe(true);
	});

	it('that are lost between known rows of table 3 are put back where the figures leave one way', async () => {
		const text = lines(
			HEAD_3,
			row('（二）部分公开', 1, 0, 0, 0, 0, 0, 1),
			'（三）不予公开',
			Array.from({ length: 56 }, (_, i) => String(i)),
			row('1.本机关不掌握相关政府信息', 3, 0, 0, 0, 0, 0, 3)
		);
		const { cells } = await readText(text);
		expect(cells).toMatchObject({
			t3_deny_secret_natural: 0,
			t3_deny_law_natural: 7,
			t3_deny_query_total: 55
		});
	});

	it('that stand in several places go by their place', async () => {
		const text = lines(
			HEAD_3,
			'（六）其他处理',
			row('1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', 1, 0, 0, 0, 0, 0, 1),
			row('2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', 0, 0, 0, 0, 0, 0, 0),
			row('3.其他', 2, 0, 0, 0, 0, 4, 6),
			row('（七）总计', 3, 0, 0, 0, 0, 4, 7)
		);
		const { cells, form } = await readText(text);
		expect(cells).toMatchObject({
			...cellsOf('t3_other_misc', [2, 0, 0, 0, 0, 4, 6]),
			t3_done_total_total: 7
		});
		expect(cells).not.toHaveProperty('t3_other_natural');
		expect(form).toBe('2021');
	});
});

describe('forms', () => {
	it('may be mixed: the older single row of other results below a newer table 2', async () => {
		const text = lines(
			HEAD_2,
			NEW_COLUMNS,
			row('规章', 0, 0, 0),
			row('行政规范性文件', 0, 5, 5),
			HEAD_3,
			row('（六）其他处理', 1, 0, 0, 0, 0, 0, 1)
		);
		const { cells, form } = await readText(text);
		expect(form).toBe('mixed');
		expect(cells).toMatchObject({ t2_norm_repealed: 5, t3_other_total: 1 });
	});

	it('are told by the header of the sub-table, not by the year', async () => {
		const text = lines('某局2023年政府信息公开工作年度报告', HEAD_2, [
			'本年新制作数量',
			'本年新公开数量',
			'对外公开总数量'
		]);
		expect((await readText(lines(text, row('规章', 1, 1, 1)))).cells).toHaveProperty('t2_rule_open_total', 1);
	});

	it('tables may come in any order', async () => {
		const four = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
		const text = lines(
			['行政复议', '行政诉讼', ...four, '未经复议直接起诉', '复议后起诉', ...four, ...four],
			Array.from({ length: 15 }, (_, i) => String(i)),
			HEAD_3,
			row(NEW, 1, 0, 0, 0, 0, 0, 1),
			HEAD_2,
			NEW_COLUMNS,
			row('规章', 4, 5, 6)
		);
		const { cells } = await readText(text);
		expect(cells).toMatchObject({
			t4_review_upheld: 0,
			t4_after_total: 14,
			t3_new_total: 1,
			t2_rule_valid: 6
		});
	});

	it('columns of table 3 in another order are followed', async () => {
		const html =
			'<table><tr><td>项目</td><td>总计</td><td>自然人</td><td>商业企业</td><td>科研机构</td><td>社会公益组织</td>' +
			`<td>法律服务机构</td><td>其他</td></tr><tr><td>${NEW}</td><td>9</td><td>4</td><td>5</td><td>0</td><td>0</td>` +
			'<td>0</td><td>0</td></tr></table>';
		expect((await readPasted(html, 'clipboard')).cells).toEqual(cellsOf('t3_new', [4, 5, 0, 0, 0, 0, 9]));
	});
});

describe('rows', () => {
	it('that are short are read from the left where rows are kept apart, the rest is absent', async () => {
		const cells = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
		const reading = await readText(
			lines(
				['', ...cells].join('\t'),
				[NEW, 1, 2, 3, 0, 0, 6].join('\t'),
				[CARRIED, 0, 0, 0, 0, 0, 0, 0].join('\t')
			)
		);
		expect(reading.cells).toMatchObject(cellsOf('t3_new', [1, 2, 3, 0, 0, 6]));
		expect(reading.states).toMatchObject({ t3_new_total: 'absent', t3_granted_natural: 'absent' });
		expect(reading.issues.map((i) => i.code)).toContain('short-row');
	});

	it('with too few cells and nothing to tell their places are kept as text', async () => {
		const reading = await readText(lines(HEAD_3, row(NEW, 4, 4), row(CARRIED, 0, 0, 0, 0, 0, 0, 0)));
		expect(reading.cells).toEqual(cellsOf('t3_carry_in', [0, 0, 0, 0, 0, 0, 0]));
		expect(reading.states['t3_new_natural']).toBe('text');
		expect(reading.issues.find((i) => i.code === 'row-unclear')?.raw).toContain(NEW);
	});

	it('run together are parted where there is one way, by the sum of the row with a warning, or not at all', async () => {
		const text = lines(
			HEAD_3,
			`${NEW}000000`.concat('0'),
			`${CARRIED}120000012`,
			'（一）予以公开1000001',
			'（二）部分公开11110'
		);
		const reading = await readText(`${text}\n五、存在的主要问题及改进情况\n无`);
		expect(reading.cells).toMatchObject(cellsOf('t3_new', [0, 0, 0, 0, 0, 0, 0]));
		expect(reading.states['t3_carry_in_natural']).toBe('text');
		const sure = await readText(`${lines(HEAD_3, `${CARRIED}120000012`)}\n五、存在的主要问题及改进情况\n无`);
		expect(sure.cells).toEqual(cellsOf('t3_carry_in', [12, 0, 0, 0, 0, 0, 12]));
		expect(sure.issues.map((i) => i.code)).toContain('parted-by-sum');
	});

	it('of a locality’s own are named and shift nothing', async () => {
		const text = [
			['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
			['规章', 0, 0, 0],
			['规范性文件', 1, 2, 3],
			['其他主动公开文件', 7, 8, 9]
		];
		const reading = await readText(text.map((r) => r.join(' | ')).join('\n'));
		expect(reading.cells).toMatchObject({ t2_norm_produced: 1, t2_norm_open_total: 3 });
		expect(Object.values(reading.cells)).not.toContain(8);
		expect(reading.issues.find((i) => i.code === 'row-unclear')?.raw).toContain('其他主动公开文件');
	});
});

describe('amounts', () => {
	const procured = (header: string, value: string) =>
		readText(
			lines(['第二十条第（九）项', '信息内容', '采购项目数量', header], row('政府集中采购', 6, value))
		);

	it('take their unit from the cell, the header or words in it, and are turned into 万元', async () => {
		expect((await procured('采购总金额', '251000元')).cells).toHaveProperty('t2_procure_amount_wan', 25.1);
		expect((await procured('采购总金额（万元，保留四位小数）', '2896.642')).cells).toHaveProperty(
			't2_procure_amount_wan',
			2896.642
		);
		expect((await procured('采购总金额单位:元', '80618')).cells).toHaveProperty(
			't2_procure_amount_wan',
			8.0618
		);
	});

	it('without any unit stay text', async () => {
		const { cells, states, issues } = await procured('采购总金额', '8040');
		expect(cells).not.toHaveProperty('t2_procure_amount_wan');
		expect(states['t2_procure_amount_wan']).toBe('text');
		expect(issues.map((i) => i.code)).toContain('no-unit');
	});
});

describe('cells', () => {
	it('end as value, zero, blank, not applicable or text, with what was printed', async () => {
		const reading = await readText(
			['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'].join('\t') +
				'\n规章\t/\t\t—\n行政规范性文件\t１２\t1 6\t涉及两项 另附'
		);
		expect(reading.cells).toEqual({ t2_norm_made: 12, t2_norm_repealed: 16 });
		expect(reading.states).toMatchObject({
			t2_rule_made: 'na',
			t2_rule_repealed: 'blank',
			t2_rule_valid: 'na',
			t2_norm_valid: 'text'
		});
		expect(reading.notes.find((n) => n.cell === 't2_norm_made')).toMatchObject({
			raw: '１２',
			what: ['rewritten']
		});
	});

	it('that are blank on lines of their own are counted by the empty lines', async () => {
		const text = ['规章', '', '', '', '行政规范性文件', '', '4', ''].join('\n\n');
		const reading = await readText([...HEAD_2, ...NEW_COLUMNS, text].join('\n\n'));
		expect(reading.states).toMatchObject({
			t2_rule_made: 'blank',
			t2_norm_made: 'blank',
			t2_norm_repealed: 'value'
		});
		expect(reading.cells).toEqual({ t2_norm_repealed: 4 });
	});
});

describe('pages of a PDF', () => {
	it('signs for parts of characters are read as the characters', async () => {
		const reading = await readText(
			lines(HEAD_2, NEW_COLUMNS, row('规章', 0, 0, 0), row('⾏政规范性⽂件', 3, 1, 8))
		);
		expect(reading.cells).toMatchObject({ t2_norm_made: 3, t2_norm_valid: 8 });
		expect(reading.lines.at(-4)?.text).toBe('行政规范性文件');
	});

	it('a row that a page break cuts in two is one row', async () => {
		const td = (...texts: (string | number)[]) => `<tr>${texts.map((t) => `<td>${t}</td>`).join('')}</tr>`;
		const columns = ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
		const label = '1.申请人无正当理由逾期不补正、行政机关不再';
		const html =
			`<table>${td(...columns)}${td(label, '', '', '', '', '', '', '')}</table>` +
			`<table>${td('处理其政府信息公开申请', 1, 2, '', 0, 4, 0, 7)}</table>`;
		const { cells, states } = await readPasted(html, 'clipboard');
		expect(cells).toMatchObject({ t3_other_no_supplement_natural: 1, t3_other_no_supplement_total: 7 });
		expect(states['t3_other_no_supplement_research']).toBe('blank');
	});
});
