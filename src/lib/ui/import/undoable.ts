import type { Lang } from '../../domain/lang';
import { CONTROL_TEXT } from '../../text/controls';
import { OWN_DATA_TEXT } from '../../text/ownData';
import type { Ledger } from '../../workspace/ledger';
import { toasts } from '../base/toasts.svelte';
import { workspace } from '../workspace.svelte';

/** Does something to the user's own data and offers to undo it while it is the last thing done. */
export function doUndoably(said: string, lang: Lang, command: (ledger: Ledger, at: string) => Ledger): void {
	void workspace.act(command);
	const step = workspace.ledger.steps.at(-1)?.step_id;
	toasts.show(said, {
		action: {
			label: CONTROL_TEXT[lang].undo,
			run: () => {
				if (workspace.ledger.steps.at(-1)?.step_id !== step) return;
				void workspace.undo();
				toasts.show(OWN_DATA_TEXT[lang].undone);
			}
		}
	});
}
