import type { Example } from './examples';
import { AGENCY_EXAMPLES } from './examplesAgency';
import { COMPARE_EXAMPLES } from './examplesCompare';
import { FILING_EXAMPLES } from './examplesFiling';
import { HEAT_EXAMPLES } from './examplesHeat';
import { OUTCOME_EXAMPLES } from './examplesOutcomes';
import { RANKING_EXAMPLES } from './examplesRanking';
import { REPEAT_EXAMPLES } from './examplesRepeats';
import { SCORE_EXAMPLES } from './examplesScores';
import { TREND_EXAMPLES } from './examplesTrend';

/** Every chart in every state: the gallery shows them and the snapshot tests draw them. */
export const GALLERY: readonly Example[] = [
	...TREND_EXAMPLES,
	...RANKING_EXAMPLES,
	...HEAT_EXAMPLES,
	...OUTCOME_EXAMPLES,
	...REPEAT_EXAMPLES,
	...FILING_EXAMPLES,
	...SCORE_EXAMPLES,
	...AGENCY_EXAMPLES,
	...COMPARE_EXAMPLES
];
