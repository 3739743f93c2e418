import { CLAUSE_PATTERNS } from '../domain/proseClauses';
import {
	BY_CHANNEL,
	CHANGE_OF,
	CHANNELS,
	CHANNEL_CLAUSE,
	FOLLOWING,
	MANY_CHANNELS,
	NOT_RELEASING,
	OTHER_CHANNELS,
	RELEASING,
	SHARE_OF,
	SHARE_WORDS
} from '../domain/proseFollowing';
import { COMPARED, FALL_LEAD, PERCENT_UNITS, RISE_LEAD } from '../domain/prosePhrases';
import type { Clause } from './proseSentence';
import type { Figure } from './proseNumber';
import { isMoney } from './proseNumber';

/** What a figure is about. `sign` is -1 for a fall. */
export interface Kind {
	kind: string;
	share: boolean;
	sign: 1 | -1;
}

const ITEM = CLAUSE_PATTERNS.find((p) => p.kind === 'items_total')?.unit ?? 'count';

function channelOf(clause: Clause): string | null {
	const own = clause.lead;
	if (MANY_CHANNELS.test(own)) return 'items_total';
	const named = (text: string) =>
		(['website', 'new_media', 'other'] as const).filter((c) => CHANNELS[c].test(text));
	let channels = named(own);
	let text = own;
	if (channels.length === 0 && BY_CHANNEL.test(clause.before)) {
		text = clause.before;
		if (MANY_CHANNELS.test(text)) return 'items_total';
		channels = named(text);
	}
	const [only] = channels;
	if (only === undefined) return null;
	if (channels.length > 1) return 'items_total';
	if (only === 'other') return OTHER_CHANNELS.test(text) ? 'items_other' : 'item';
	return `items_${only}`;
}

function percentKind(clause: Clause, earlier: readonly string[]): Kind {
	const growth = COMPARED.test(clause.lead) || FALL_LEAD.test(clause.lead) || RISE_LEAD.test(clause.lead);
	if (growth) return { kind: 'growth', share: true, sign: FALL_LEAD.test(clause.lead) ? -1 : 1 };
	const named = SHARE_OF.find(([, words]) => words.test(clause.lead))?.[0];
	const last = SHARE_WORDS.test(clause.lead) ? earlier.at(-1) : undefined;
	return { kind: named ?? last ?? 'share', share: true, sign: 1 };
}

/**
 * Returns what a figure is about by its clause and its sentence, or null where nothing in them says so. `earlier` are
 * the kinds of the figures before it in the sentence; `asking` is true where the section is that of requests.
 */
export function kindOf(
	figure: Figure,
	clause: Clause,
	sentence: string,
	earlier: readonly string[],
	asking: boolean
): Kind | null {
	if (PERCENT_UNITS.includes(figure.unit)) return percentKind(clause, earlier);
	const money = isMoney(figure.unit);
	const compared = COMPARED.test(clause.lead) || COMPARED.test(`${clause.before},${clause.lead}`);
	if (compared && (FALL_LEAD.test(clause.lead) || RISE_LEAD.test(clause.lead))) {
		const change = CHANGE_OF[earlier.at(-1) ?? ''];
		const sign = FALL_LEAD.test(clause.lead) ? -1 : 1;
		return change === undefined || money ? null : { kind: change, share: false, sign };
	}
	const plain = (kind: string): Kind => ({ kind, share: false, sign: 1 });
	const last = earlier.at(-1);
	const following = money
		? undefined
		: FOLLOWING.find(([kind, words]) => kind === last && words.test(clause.text));
	if (following !== undefined) return plain(following[2]);
	const found = CLAUSE_PATTERNS.find((p) => {
		if (p.unit === 'money' ? !money : money) return false;
		if (p.unit === ITEM && figure.unit !== ITEM && figure.unit !== '') return false;
		if (!p.clause.test(clause.text)) return false;
		return p.sentence === undefined || p.sentence.test(sentence) || (asking && p.unit === 'count');
	});
	if (found?.kind === 'items_total') return plain(channelOf(clause) ?? 'items_total');
	if (found !== undefined) return plain(found.kind);
	if (figure.unit !== ITEM || figure.worded || NOT_RELEASING.test(clause.text)) return null;
	const listing = earlier.some((kind) => kind.startsWith('item'));
	const channel = channelOf(clause);
	if (channel !== null && channel !== 'items_total' && (listing || CHANNEL_CLAUSE.test(clause.text)))
		return plain(channel);
	return listing || RELEASING.test(clause.text) ? plain('item') : null;
}
