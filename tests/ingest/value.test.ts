import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWidth, parseCell, type CellWants } from '../../src/lib/ingest/value';

const COUNT: CellWants = { kind: 'count', unit: '件', stated: '件' };
const SIGNED: CellWants = { kind: 'signed', unit: '项', stated: '项' };
const WAN: CellWants = { kind: 'amount', unit: '万元', stated: '万元' };
const NO_UNIT: CellWants = { kind: 'amount', unit: '万元', stated: null };
const YUAN: CellWants = { kind: 'amount', unit: '元', stated: '元' };

const read = (raw: string, wants = COUNT) => parseCell(raw, wants);
const value = (raw: string, wants = COUNT) => parseCell(raw, wants).value;

describe('the state of a cell', () => {
	it('keeps zero, blank, not applicable, text and value apart', () => {
		expect(read('0')).toEqual({ state: 'zero', value: 0, notes: [] });
		expect(read('0.00').state).toBe('zero');
		for (const raw of ['', ' ', '\u3000', '\u00a0', '\u200b', '\n']) {
			expect(read(raw)).toEqual({ state: 'blank', value: null, notes: [] });
		}
		for (const raw of ['/', '／', '—', '——', '–', '-', '－', '无', '不适用', ' N/A ', '\\', "'-"]) {
			expect(read(raw), raw).toEqual({ state: 'na', value: null, notes: [] });
		}
		expect(read('涉外学校 审批')).toEqual({ state: 'text', value: null, notes: ['not-a-number'] });
	});

	it('never guesses a number out of something else', () => {
		const words = [
			'12a',
			'1,2',
			'1,23',
			'1.2.3',
			'12,',
			'1,2345',
			'0,123',
			'.5',
			'5.',
			'--5',
			'5-3',
			'十二',
			'12%'
		];
		const more = [
			'1e5',
			'1.2E+05',
			'①',
			'5²',
			'½',
			'(4)',
			'1/2',
			'2020年',
			'NULL',
			'true',
			'12;13',
			'1\n2',
			'3:2'
		];
		for (const raw of [...words, ...more]) {
			expect(read(raw).state, raw).toBe('text');
			expect(value(raw), raw).toBeNull();
		}
	});

	it('treats formulas and spreadsheet errors as text and says which', () => {
		expect(read('=SUM(A1:A3)').notes).toEqual(['formula']);
		expect(read('=12').notes).toEqual(['formula']);
		expect(read("'=1+1").notes).toEqual(['formula']);
		expect(read('#REF!').notes).toEqual(['spreadsheet-error']);
		expect(read('#N/A').notes).toEqual(['spreadsheet-error']);
	});

	it('refuses numbers that have more digits than can be exact', () => {
		expect(read('1234567890123456')).toEqual({ state: 'text', value: null, notes: ['number-too-long'] });
		expect(value('123456789012345')).toBe(123456789012345);
	});
});

describe('numbers as people write them', () => {
	it('reads full-width digits, separators, units and counting words', () => {
		expect(read('１２')).toEqual({ state: 'value', value: 12, notes: ['rewritten'] });
		for (const raw of ['1,234', '1，234', '1 234', '1234件', '１２３４ 件', ' 1234 ', '1234.0', '01234']) {
			expect(value(raw), raw).toBe(1234);
		}
		expect(read('3项')).toEqual({ state: 'value', value: 3, notes: ['wrong-unit'] });
		expect(value('1.2万件')).toBe(12000);
		expect(read('3元').state).toBe('text');
	});

	it('joins a number torn apart by spaces and says so', () => {
		expect(read('1 6')).toEqual({ state: 'value', value: 16, notes: ['spaced-number'] });
	});

	it('keeps imprecise numbers with a note', () => {
		for (const raw of ['约30', '30余', '近30件', '30余件', '超过 30', '30件以上', '30多']) {
			expect(read(raw), raw).toEqual({ state: 'value', value: 30, notes: ['approximate'] });
		}
	});

	it('reads rise and fall in cells that count a change, and nowhere else', () => {
		for (const raw of ['减4', '减少4', '-4', '−4', '－4', '- 4', '减少 4 项'])
			expect(value(raw, SIGNED), raw).toBe(-4);
		for (const raw of ['增4', '+4', '＋4', '增加4项', '4']) expect(value(raw, SIGNED), raw).toBe(4);
		expect(read('减4').state).toBe('text');
		expect(read('持平', SIGNED).state).toBe('text');
		expect(read('-2')).toEqual({ state: 'value', value: -2, notes: ['negative'] });
		expect(read('2.5').notes).toEqual(['not-whole']);
	});
});

describe('amounts', () => {
	it('come out in the unit of the cell, exactly', () => {
		expect(read('3235727元', WAN)).toEqual({ state: 'value', value: 323.5727, notes: ['converted'] });
		expect(value('251000元', WAN)).toBe(25.1);
		expect(value('¥3,235,727.00', WAN)).toBe(323.5727);
		expect(value('52.15万元', WAN)).toBe(52.15);
		expect(value('1.5亿元', WAN)).toBe(15000);
		expect(value('0.01万元', YUAN)).toBe(100);
		expect(value('1元', WAN)).toBe(0.0001);
		expect(value('2896.642', WAN)).toBe(2896.642);
		expect(value('400', { ...WAN, stated: '元' })).toBe(0.04);
	});

	it('without any unit are text, and so is a zero', () => {
		expect(read('52.15', NO_UNIT)).toEqual({ state: 'text', value: null, notes: ['no-unit'] });
		expect(read('0', NO_UNIT).value).toBeNull();
		expect(value('52.15万', NO_UNIT)).toBe(52.15);
		expect(read('3件', WAN)).toEqual({ state: 'text', value: null, notes: ['wrong-unit'] });
	});

	it('convert yuan like whole-number arithmetic', () => {
		fc.assert(
			fc.property(fc.nat({ max: 999_999_999_999 }), (yuan) => {
				const wan = `${Math.floor(yuan / 10_000)}.${String(yuan % 10_000).padStart(4, '0')}`;
				expect(value(`${yuan}元`, WAN)).toBe(Number(wan));
			})
		);
	});
});

const wide = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const grouped = (text: string) => text.replace(/\B(?=(\d{3})+$)/g, ',');

describe('every spelling of a number', () => {
	const spellings: ((digits: string) => string)[] = [
		(d) => d,
		wide,
		grouped,
		(d) => wide(grouped(d)),
		(d) => `${d}件`,
		(d) => ` ${d} 件 `,
		(d) => `约${d}件`,
		(d) => `${grouped(d)}\u00a0`,
		(d) => `${d}.0`,
		(d) => `\u200b${d}`
	];

	it('is read back as the number', () => {
		fc.assert(
			fc.property(fc.nat({ max: 2 ** 31 }), fc.constantFrom(...spellings), (n, spell) => {
				const parsed = parseCell(spell(String(n)), COUNT);
				expect(parsed.value).toBe(n);
				expect(parsed.state).toBe(n === 0 ? 'zero' : 'value');
			})
		);
	});

	it('of a change is read back with its sign', () => {
		const signs = fc.constantFrom('-', '−', '－', '减', '减少', '净减');
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 99999 }),
				signs,
				fc.constantFrom('', '项', ' 项'),
				(n, sign, unit) => {
					expect(parseCell(`${sign}${n}${unit}`, SIGNED).value).toBe(-n);
				}
			)
		);
	});

	it('of any text never throws, and has a value exactly in the states value and zero', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'binary' }),
				fc.constantFrom(COUNT, SIGNED, WAN, NO_UNIT, YUAN),
				(raw, wants) => {
					const { state, value } = parseCell(raw, wants);
					expect(value !== null).toBe(state === 'value' || state === 'zero');
					if (state === 'zero') expect(Object.is(value, 0)).toBe(true);
				}
			)
		);
	});

	it('with a letter in it is never a number', () => {
		fc.assert(
			fc.property(fc.nat(), fc.constantFrom(...'abcdefgxyz天地玄黄'), fc.nat({ max: 9 }), (n, letter, at) => {
				const digits = String(n);
				const cut = Math.min(at, digits.length);
				expect(value(digits.slice(0, cut) + letter + digits.slice(cut))).toBeNull();
			})
		);
	});
});

describe('folding width', () => {
	it('leaves superscripts and circled digits alone', () => {
		expect(foldWidth('５²①')).toBe('5²①');
	});
});
