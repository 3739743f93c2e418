import { describe, expect, it } from 'vitest';
import { FRESH, freshAgency, identifyAgencies } from '../../src/lib/workspace/identify';
import { isAgencyId } from '../../src/lib/workspace/shape';
import { agency } from './ledgerCases';
import { NAMES } from '../fixtures/agencyNames';

const known = [
	{ ...agency('edu'), name_zh: NAMES.education, uscc: '11370900004341590P' },
	{ ...agency('gov'), name_zh: NAMES.otherGovernment }
];

function identify(name: string, code = '') {
	const [identity] = identifyAgencies([{ name, code }], known);
	if (identity === undefined) throw new Error('one name gives one identity');
	return identity;
}

describe('an agency named in a file', () => {
	it('is a known one when its name or code says so', () => {
		expect(identify(NAMES.education).chosen).toBe('edu');
		expect(identify(NAMES.unknown, 'edu').chosen).toBe('edu');
		expect(identify(NAMES.unknown, '11370900004341590P').chosen).toBe('edu');
	});

	it('waits for a person when it only adds something to a known name', () => {
		const identity = identify(NAMES.educationWithRemark);
		expect(identity.chosen).toBeNull();
		expect(identity.proposals[0]?.agency_id).toBe('edu');
	});

	it('is new when the same kind of body is known from another place only', () => {
		expect(identify(NAMES.government).chosen).toBe(FRESH);
		expect(identify(NAMES.sports).chosen).toBe(FRESH);
	});

	it('has, when new, an id that its name alone decides and a kind that its name shows', () => {
		const [here, there] = [identify(NAMES.government).fresh, identify(NAMES.government).fresh];
		expect(here.agency_id).toBe(there.agency_id);
		expect(here).toMatchObject({ kind: 'government', level: 'city', name_zh: NAMES.government });
		expect(identify(NAMES.street).fresh).toMatchObject({ kind: 'township', level: 'township' });
	});

	it('never gets an id that is taken or that no link could carry', () => {
		const first = freshAgency({ name: NAMES.unknown, code: '' }, () => false);
		const second = freshAgency({ name: NAMES.unknown, code: '' }, (id) => id === first.agency_id);
		expect(second.agency_id).not.toBe(first.agency_id);
		for (const name of ['', '<img src=x>', '\u0000', NAMES.unknown]) {
			expect(isAgencyId(freshAgency({ name, code: '../x' }, () => false).agency_id)).toBe(true);
		}
	});
});
