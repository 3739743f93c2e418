import type { DatasetManifest } from '../../domain/dataset';
import type { Port } from '../../engine/port';
import { agencies } from '../../query/agencies';
import type { AgencyRow } from '../../query/rows';
import { qualityFilter } from './qualityFilter';
import { qualityAnswers, type QualityAnswers } from './questions';

/** What the page is built with: every answer of its dataset's default view, of the findings the first. */
export interface FirstQuality {
	agencies: AgencyRow[];
	answers: QualityAnswers;
}

/** Returns what the default view of a dataset's page on quality shows, asked of an engine; for building the page. */
export async function firstQuality(engine: Port, manifest: DatasetManifest): Promise<FirstQuality> {
	const selection = { kind: manifest.opens.kind, agencies: [], years: manifest.years };
	return {
		agencies: await engine.run(agencies(), [manifest.id]),
		answers: await qualityAnswers(engine, manifest.id, { selection, filter: qualityFilter({}), page: 0 })
	};
}
