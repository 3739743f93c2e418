import type { Lang } from '../../domain/lang';
import { hashText } from '../../domain/fingerprint';
import { SHARE_TEXT } from '../../text/share';
import { adoptContent, type Adoption } from '../../workspace/adopt';
import { toasts } from '../base/toasts.svelte';
import { doUndoably } from '../import/undoable';
import { workspace } from '../workspace.svelte';
import { visiting, type Visit } from './visiting.svelte';

/** Takes data that came with a link or a file over into the user's own and ends the visit; says so and offers to undo it. */
export async function adoptVisit(visit: Visit, lang: Lang): Promise<void> {
	await workspace.ready;
	const text = SHARE_TEXT[lang];
	const name = visit.manifest.title[lang];
	const adoption = (at: string): Adoption => ({
		content: visit.content,
		name,
		import_id: hashText(`${at} ${name}`),
		at
	});
	const { counts } = adoptContent(workspace.ledger, adoption(''));
	visiting.dismiss();
	if (counts === null) toasts.show(text.adoptedNothing);
	else {
		const said = text.adopted(counts.added + counts.beside, counts.beside);
		doUndoably(said, lang, (ledger, at) => adoptContent(ledger, adoption(at)).ledger);
	}
}
