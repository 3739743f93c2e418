import { describe, expect, test } from 'vitest';
import { fault } from './folderFault';
import { add, addReport, inShort, read, SOUND, swap } from './folderSample';

describe('a fault of a file is named with its place:', () => {
	const nul = swap('problems.csv', '加强', '加\0强');
	const undecoded = swap('agencies.csv', '甲市教育局', '\uFFFD\uFFFD');
	const nameless = { 'problems.csv': (SOUND['problems.csv'] ?? '').replaceAll(/$/gm, ',') };
	const long = 'a-edu-2021,t4_review_total,na,/,a,b';
	fault('a CSV file of another name', { 'Agencies.csv': 'x' }, 'unknown-file Agencies.csv', 'Agencies.csv');
	fault('an empty file', { 'problems.csv': '' }, 'empty-file problems.csv', '');
	fault('a NUL in a cell', nul, 'bad-character problems.csv:3:text', '加\0强培训');
	fault('bytes that are not UTF-8', undecoded, 'bad-character agencies.csv:3:name_zh', '\uFFFD\uFFFD');
	fault('a row with a field too many', add('cell_notes.csv', long), 'ragged-row cell_notes.csv:4', long);
	fault(
		'a row too short',
		add('agency_years.csv', 'a-gov,2020'),
		'ragged-row agency_years.csv:4',
		'a-gov,2020'
	);
	fault('a column without a name', nameless, 'empty-header problems.csv:1', '');
	fault(
		'two columns with one name',
		swap('reports.csv', 't2_fee_amount_wan', 't3_new_total'),
		'duplicate-column reports.csv:1:t3_new_total',
		't3_new_total'
	);
	fault(
		'an unknown column',
		swap('agencies.csv', 'uscc', 'code'),
		'unknown-column agencies.csv:1:code',
		'code'
	);
	fault(
		'a column of reports that is no cell',
		swap('reports.csv', 't3_other_total', 't3_other_sum'),
		'unknown-column reports.csv:1:t3_other_sum',
		't3_other_sum'
	);
	fault(
		'a missing column',
		swap('other_figures.csv', 'column_zh', 'column'),
		'missing-column other_figures.csv:1:column_zh',
		''
	);

	test('a missing file', () => {
		for (const file of ['dataset.json', 'agencies.csv', 'reports.csv']) {
			expect(read({}, [file]).issues.map(inShort)).toContain(`missing-file ${file}`);
		}
	});

	test('quotation marks that do not match', () => {
		const { issues } = read(add('problems.csv', 'a-edu-2020,2,measure,p_staff,"没有收尾'));
		expect(issues.map(inShort)).toContain('bad-quotes problems.csv:4');
	});
});

describe('a fault of an agency is named with its place:', () => {
	const again = 'a-edu,甲市财政局,,财政局,bureau,city,,,,,,';
	const shouted = 'A_FIN,甲市财政局,,财政局,bureau,city,,,,,,';
	const at = 'agencies.csv:3';
	fault('no name', swap('agencies.csv', 'a-edu,甲市教育局', 'a-edu,'), `missing-value ${at}:name_zh`, '');
	fault('an id unfit for links', add('agencies.csv', shouted), 'not-an-id agencies.csv:4:agency_id', 'A_FIN');
	fault('an id used twice', add('agencies.csv', again), 'duplicate-id agencies.csv:4:agency_id', 'a-edu');
	fault('an unknown kind', swap('agencies.csv', 'bureau', 'ministry'), `not-in-list ${at}:kind`, 'ministry');
	fault(
		'an unknown level',
		swap('agencies.csv', 'bureau,city', 'bureau,City'),
		`not-in-list ${at}:level`,
		'City'
	);
	fault(
		'an unknown parent',
		swap('agencies.csv', ',a-gov,', ',b-gov,'),
		`unknown-parent ${at}:parent_id`,
		'b-gov'
	);
	fault('its own parent', swap('agencies.csv', ',a-gov,', ',a-edu,'), `parent-loop ${at}:parent_id`, 'a-edu');
	fault(
		'years reversed',
		swap('agencies.csv', '2010,', '2010,2009'),
		`years-reversed ${at}:valid_to`,
		'2009'
	);
	fault('a year of two digits', swap('agencies.csv', '2010,', '10,'), `not-a-year ${at}:valid_from`, '10');
	fault(
		'a roster of nobody',
		add('agency_years.csv', 'x,2020,true,,'),
		'unknown-agency agency_years.csv:4:agency_id',
		'x'
	);
	fault(
		'twice in one year',
		add('agency_years.csv', 'a-edu,2020,true,,'),
		'duplicate-year agency_years.csv:4:year',
		'2020'
	);
	fault(
		'a negative population',
		add('agency_years.csv', 'a-gov,2020,true,-5,'),
		'too-small agency_years.csv:4:population',
		'-5'
	);
});

describe('a fault of a report is named with its place:', () => {
	const at = 'reports.csv:4';
	fault('nobody reports', addReport({ agency_id: 'x' }), `unknown-agency ${at}:agency_id`, 'x');
	fault(
		'an id used twice',
		addReport({ report_id: 'a-edu-2020' }),
		`duplicate-id ${at}:report_id`,
		'a-edu-2020'
	);
	fault(
		'two versions with one number',
		addReport({ report_year: '2021' }),
		`duplicate-version ${at}:version`,
		'1'
	);
	fault('version 0', addReport({ version: '0' }), `too-small ${at}:version`, '0');
	fault('no year', addReport({ report_year: '' }), `missing-value ${at}:report_year`, '');
	fault('an unknown form', addReport({ format: '2022' }), `not-in-list ${at}:format`, '2022');
	fault('an unknown status', addReport({ status: 'final' }), `not-in-list ${at}:status`, 'final');
	fault('an unknown scope', addReport({ scope: 'all' }), `not-in-list ${at}:scope`, 'all');
	fault('an unknown confidence', addReport({ confidence: 'good' }), `not-in-list ${at}:confidence`, 'good');
	fault(
		'no day of the calendar',
		addReport({ published_on: '2023-02-29' }),
		`not-a-date ${at}:published_on`,
		'2023-02-29'
	);
	fault(
		'a date in other words',
		addReport({ published_on: '2023/1/31' }),
		`not-a-date ${at}:published_on`,
		'2023/1/31'
	);
	fault(
		'a flag in other words',
		addReport({ problems_read: 'yes' }),
		`not-a-boolean ${at}:problems_read`,
		'yes'
	);
	fault(
		'a thousands separator',
		addReport({ t3_new_total: '"1,200"' }),
		`not-a-number ${at}:t3_new_total`,
		'1,200'
	);
	fault(
		'a number with its unit',
		addReport({ t3_new_total: '12件' }),
		`not-a-number ${at}:t3_new_total`,
		'12件'
	);
	fault('a space for a number', addReport({ t3_new_total: ' ' }), `not-a-number ${at}:t3_new_total`, ' ');
	fault('an exponent', addReport({ t3_new_total: '1e3' }), `not-a-number ${at}:t3_new_total`, '1e3');
	fault(
		'a number beyond exactness',
		addReport({ t3_new_total: '9007199254740993' }),
		`number-too-large ${at}:t3_new_total`,
		'9007199254740993'
	);
	fault('a negative count', addReport({ t3_new_total: '-1' }), `negative ${at}:t3_new_total`, '-1');
	fault(
		'a negative amount',
		addReport({ t2_fee_amount_wan: '-0.5' }),
		`negative ${at}:t2_fee_amount_wan`,
		'-0.5'
	);
	fault('half a case', addReport({ t3_new_total: '1.5' }), `not-whole ${at}:t3_new_total`, '1.5');
	fault(
		'a cell its form does not have',
		addReport({ t3_other_total: '7' }),
		`cell-not-in-form ${at}:t3_other_total`,
		'7'
	);
});
