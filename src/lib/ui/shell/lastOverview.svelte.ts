import { DEFAULT_DATASET } from '../../domain/dataset';

/** The overview the reader came from: links back to it keep dataset and view. */
class LastOverview {
	dataset = $state(DEFAULT_DATASET);
	/** Query and fragment, such as `?m=items_total`; empty for the default view. */
	rest = $state('');

	/** Remembers an overview that is on screen; call in the browser only, since the server serves many readers. */
	remember(dataset: string, rest: string): void {
		this.dataset = dataset;
		this.rest = rest;
	}
}

export const lastOverview = new LastOverview();
