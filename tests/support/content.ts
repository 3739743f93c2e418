import type { Agency } from '../../src/lib/domain/agencies';
import type { DatasetCard, DatasetContent } from '../../src/lib/domain/dataset';
import type { Report } from '../../src/lib/domain/reports';

/** A card for a dataset made in a test. */
export const CARD: DatasetCard = {
	id: 'mine',
	title: { zh: '测试数据', en: 'Test data' },
	about: { zh: '', en: '' },
	fictional: false,
	source: { zh: '', en: '' },
	terms: { zh: '', en: '' },
	opens: { metric: 'requests_new', kind: 'bureau' },
	roster: true,
	deadlines: { department: '01-31', government: '03-31' }
};

export const EMPTY: DatasetContent = {
	agencies: [],
	agencyYears: [],
	reports: [],
	notes: [],
	problems: [],
	others: []
};

export function agency(agency_id: string, more: Partial<Agency> = {}): Agency {
	return {
		agency_id,
		name_zh: agency_id,
		name_en: agency_id,
		short_zh: agency_id,
		kind: 'bureau',
		level: 'city',
		region: '',
		parent_id: '',
		uscc: '',
		names: '',
		valid_from: null,
		valid_to: null,
		...more
	};
}

export function report(
	agency_id: string,
	report_year: number,
	cells: Record<string, number>,
	more: Partial<Report> = {}
): Report {
	return {
		report_id: `${agency_id}-${report_year}-${more.version ?? 1}`,
		agency_id,
		report_year,
		format: report_year < 2021 ? '2019' : '2021',
		version: 1,
		status: 'published',
		scope: 'own',
		published_on: '',
		title: '',
		source: '',
		confidence: '',
		problems_read: false,
		cells,
		...more
	};
}
