import { describe, expect, test } from 'vitest';
import { fault } from './folderFault';
import { CARD, inShort, read, type Files } from './folderSample';

const MERGED = { agency_id: 'a-edu', year: 2021, kind: 'merged', note: '' };
const GIVEN = { key: 'k1', rule: 'Y-CARRY', agency_id: 'a-edu', report_year: 2021, reason: 'as told' };
const card = (part: object): Files => ({ 'dataset.json': JSON.stringify({ ...CARD, ...part }) });
const changes = (...list: object[]) => card({ reorganisations: list });
const given = (...list: object[]) => card({ acknowledgements: list });

describe('what dataset.json may say of the checks', () => {
	test('is read with the card, or left out', () => {
		const { card: found, issues } = read(card({ reorganisations: [MERGED], acknowledgements: [GIVEN] }));
		expect(issues.map(inShort)).toEqual([]);
		expect(found).toMatchObject({ reorganisations: [MERGED], acknowledgements: [GIVEN] });
		expect(read({}).card).not.toHaveProperty('reorganisations');
	});

	const at = 'dataset.json';
	fault('no list', card({ reorganisations: {} }), `wrong-type ${at}:reorganisations`, '{}');
	fault(
		'no year',
		changes({ ...MERGED, year: '2021' }),
		`not-a-year ${at}:reorganisations[0].year`,
		'"2021"'
	);
	fault(
		'an agency nobody knows',
		changes(MERGED, { ...MERGED, agency_id: 'x' }),
		`unknown-agency ${at}:reorganisations[1].agency_id`,
		'x'
	);
	fault(
		'a kind nobody knows',
		changes({ ...MERGED, kind: 'closed' }),
		`not-in-list ${at}:reorganisations[0].kind`,
		'closed'
	);
	fault('no note', changes({ ...MERGED, note: null }), `wrong-type ${at}:reorganisations[0].note`, 'null');
	fault(
		'the same change twice',
		changes(MERGED, { ...MERGED, note: 'x' }),
		`duplicate-entry ${at}:reorganisations[1]`,
		'a-edu 2021 merged'
	);
	fault(
		'a rule nobody knows',
		given({ ...GIVEN, rule: 'Y-X' }),
		`unknown-rule ${at}:acknowledgements[0].rule`,
		'Y-X'
	);
	fault('no reason', given({ ...GIVEN, reason: ' ' }), `missing-value ${at}:acknowledgements[0].reason`, ' ');
	fault(
		'a key left out',
		given({ ...GIVEN, key: undefined }),
		`missing-key ${at}:acknowledgements[0].key`,
		''
	);
	fault('a key too many', given({ ...GIVEN, at: '' }), `unknown-key ${at}:acknowledgements[0].at`, 'at');
	fault(
		'an agency nobody knows in an acknowledgement',
		given({ ...GIVEN, agency_id: 'x' }),
		`unknown-agency ${at}:acknowledgements[0].agency_id`,
		'x'
	);
	fault('the same key twice', given(GIVEN, GIVEN), `duplicate-entry ${at}:acknowledgements[1].key`, 'k1');
});
