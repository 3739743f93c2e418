import { describe } from 'vitest';
import { fault } from './folderFault';
import { add, card } from './folderSample';

describe('a fault of a note, problem or other figure is named with its place:', () => {
	const note = (row: string) => add('cell_notes.csv', row);
	const at = 'cell_notes.csv:4';
	fault(
		'a note on no report',
		note('a-edu-2019,t3_new_total,na,/,'),
		`unknown-report ${at}:report_id`,
		'a-edu-2019'
	);
	fault(
		'a note on no cell',
		note('a-edu-2021,t3_old_total,na,/,'),
		`unknown-cell ${at}:cell`,
		't3_old_total'
	);
	fault(
		'a note on another form',
		note('a-edu-2021,t2_procure_count,na,/,'),
		`cell-not-in-form ${at}:cell`,
		't2_procure_count'
	);
	fault('an unknown state', note('a-edu-2021,t4_review_total,none,/,'), `not-in-list ${at}:state`, 'none');
	fault(
		'two notes on one cell',
		note('a-edu-2020,t4_review_total,na,/,'),
		`duplicate-note ${at}:cell`,
		't4_review_total'
	);
	fault(
		'a blank with a figure',
		note('a-edu-2020,t3_new_total,blank,,'),
		`note-contradicts ${at}:state`,
		'blank'
	);
	fault(
		'a value without a figure',
		note('a-edu-2021,t4_review_total,value,3,'),
		`note-contradicts ${at}:state`,
		'value'
	);
	fault(
		'a zero that is none',
		note('a-edu-2020,t3_other_total,zero,0,'),
		`note-contradicts ${at}:state`,
		'zero'
	);

	const problem = (row: string) => add('problems.csv', row);
	const on = 'problems.csv:4';
	fault(
		'an unknown theme',
		problem('a-edu-2020,2,problem,p_people,人少'),
		`not-in-list ${on}:theme`,
		'p_people'
	);
	fault('an unknown kind', problem('a-edu-2020,2,wish,p_staff,人多'), `not-in-list ${on}:kind`, 'wish');
	fault('a problem without words', problem('a-edu-2020,2,problem,p_staff,'), `missing-value ${on}:text`, '');
	fault(
		'a number given twice',
		problem('a-edu-2020,1,measure,p_staff,再训'),
		`duplicate-ordinal ${on}:ordinal`,
		'1'
	);
	fault(
		'a number in words',
		problem('a-edu-2020,二,measure,p_staff,再训'),
		`not-a-number ${on}:ordinal`,
		'二'
	);
	fault(
		'a report not read for problems',
		problem('a-edu-2021,1,problem,p_staff,人少'),
		`problems-not-read ${on}:report_id`,
		'a-edu-2021'
	);

	const other = (row: string) => add('other_figures.csv', row);
	fault('no figure', other('a-edu-2020,正文,,,,条'), 'missing-value other_figures.csv:3:value', '');
	fault(
		'a figure in words',
		other('a-edu-2020,正文,,,约90,条'),
		'not-a-number other_figures.csv:3:value',
		'约90'
	);
});

describe('a fault of the card is named with its key:', () => {
	const promised = { ...card('roster', true), 'agency_years.csv': 'agency_id,year,expected' };
	fault('no JSON', { 'dataset.json': '{"id": }' }, 'bad-json dataset.json', '{"id": }');
	fault('a list', { 'dataset.json': '[]' }, 'wrong-type dataset.json', '[]');
	fault('a key missing', card('terms', undefined), 'missing-key dataset.json:terms', '');
	fault(
		'a key too many',
		card('deadlines.bureau', '01-31'),
		'unknown-key dataset.json:deadlines.bureau',
		'bureau'
	);
	fault('a wrong type', card('fictional', 'no'), 'wrong-type dataset.json:fictional', '"no"');
	fault('an empty title', card('title.en', ' '), 'missing-value dataset.json:title.en', ' ');
	fault('an id unfit for links', card('id', 'My Data'), 'not-an-id dataset.json:id', 'My Data');
	fault("the id of the user's data", card('id', 'mine'), 'reserved-id dataset.json:id', 'mine');
	fault(
		'an unknown metric',
		card('opens.metric', 'luck'),
		'unknown-metric dataset.json:opens.metric',
		'luck'
	);
	fault('an unknown kind', card('opens.kind', 'any'), 'unknown-kind dataset.json:opens.kind', 'any');
	fault(
		'a deadline on no day',
		card('deadlines.government', '03-32'),
		'not-a-deadline dataset.json:deadlines.government',
		'03-32'
	);
	fault('a roster promised and not there', promised, 'roster-empty dataset.json:roster', 'true');
});
