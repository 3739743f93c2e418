import { untrack } from 'svelte';
import type { DatasetContent, DatasetManifest } from '../../domain/dataset';
import { manifestOf } from '../../domain/manifest';
import { OWN_CARD } from '../../domain/ownDataset';
import { SHARE_TEXT, type OpenFailure } from '../../text/share';
import { fromFragment, readFragment, toFragment } from '../../view/fragment';
import type { PacketCard } from '../../view/packet';
import { readViewFile, type FileLink } from '../../view/viewFile';

export type VisitFrom = 'link' | 'file';

/** Data that came with a link or a file: shown in place of the user's own in this tab, and kept nowhere. */
export interface Visit {
	content: DatasetContent;
	manifest: DatasetManifest;
	card: PacketCard;
	from: VisitFrom;
}

/** Largest file that is read at all. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;
/** Largest file kept for a reload of the tab. */
const MAX_KEPT_BYTES = 2 * 1024 * 1024;
const KEPT_KEY = 'gongkai-view-file';

/** Returns the manifest of data that came with a link or a file, under the id of the user's own data. */
export function visitingManifest(
	content: DatasetContent,
	card: PacketCard,
	from: VisitFrom
): DatasetManifest {
	const title = (lang: 'zh' | 'en') => {
		const text = SHARE_TEXT[lang];
		const words = from === 'link' ? text.visitingLink : text.visitingFile;
		return card.title === '' ? words : words + text.visitingTitle(card.title);
	};
	const about = (lang: 'zh' | 'en') =>
		SHARE_TEXT[lang].visitingAbout(content.agencies.length, content.reports.length);
	const words = { zh: title('zh'), en: title('en') };
	const made = manifestOf(content, {
		...OWN_CARD,
		title: words,
		about: { zh: about('zh'), en: about('en') },
		source: words,
		roster: card.roster,
		deadlines: card.deadlines
	});
	const opening = made.metrics.includes(OWN_CARD.opens.metric) ? OWN_CARD.opens.metric : made.metrics[0];
	return {
		...made,
		opens: { metric: opening ?? OWN_CARD.opens.metric, kind: OWN_CARD.opens.kind },
		years: card.years
	};
}

/** What this tab shows in place of the user's own data, if anything. */
class Visiting {
	visit = $state.raw<Visit | null>(null);
	failure = $state.raw<{ why: OpenFailure; from: VisitFrom } | null>(null);
	#hash = '';

	/** The fragment the data on screen came with, to go on in the address; empty when it came with none. */
	get fragment(): string {
		return this.#hash;
	}

	/**
	 * Follows the address of the user's own overview: a fragment with data is opened, the same one only once, and
	 * data from a link goes when its fragment goes. Data from a file stays until it is dismissed. Anchors within
	 * the page change nothing.
	 */
	follow(hash: string): void {
		if (hash === this.#hash) return;
		untrack(() => {
			const opened = readFragment(hash);
			if (opened === null && hash.length > 1) return;
			this.#hash = opened === null ? '' : hash;
			if (opened !== null) this.#show(opened, 'link');
			else {
				if (this.visit?.from === 'link') this.visit = null;
				if (this.failure?.from === 'link') this.failure = null;
			}
		});
	}

	/** Opens a view file and resolves with the view it shows, or with null after setting `failure`. */
	async openFile(file: Blob): Promise<FileLink | null> {
		if (file.size > MAX_FILE_BYTES) {
			this.failure = { why: 'too-large', from: 'file' };
			return null;
		}
		const bytes = new Uint8Array(await file.arrayBuffer());
		const opened = readViewFile(bytes);
		this.#show(opened, 'file');
		if (!opened.ok) return null;
		keep(bytes);
		return opened.link;
	}

	/** Opens again the view file that was open before the tab was reloaded; does nothing when there was none. */
	resume(): void {
		untrack(() => {
			if (this.visit !== null || this.#hash !== '') return;
			const bytes = kept();
			const opened = bytes === null ? null : readViewFile(bytes);
			if (opened?.ok === true) this.#show(opened, 'file');
		});
	}

	/** Ends the visit: the user's own data shows again once the address carries no data either. */
	dismiss(): void {
		this.visit = null;
		this.failure = null;
		keep(null);
	}

	#show(
		opened: { ok: true; content: DatasetContent; card: PacketCard } | { ok: false; why: OpenFailure },
		from: VisitFrom
	): void {
		if (!opened.ok) {
			this.failure = { why: opened.why, from };
			if (from === 'link') this.visit = null;
			return;
		}
		const { content, card } = opened;
		this.failure = null;
		this.visit = { content, manifest: visitingManifest(content, card, from), card, from };
	}
}

function keep(bytes: Uint8Array | null): void {
	try {
		if (bytes === null || bytes.length > MAX_KEPT_BYTES) sessionStorage.removeItem(KEPT_KEY);
		else sessionStorage.setItem(KEPT_KEY, toFragment(bytes));
	} catch {
		// Without storage the file has to be dropped again after a reload.
	}
}

function kept(): Uint8Array | null {
	try {
		const text = sessionStorage.getItem(KEPT_KEY);
		return text === null ? null : fromFragment(text);
	} catch {
		return null;
	}
}

export const visiting = new Visiting();
