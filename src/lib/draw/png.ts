import type { Chart } from '../charts/chart';
import type { Theme } from '../charts/palette';
import { svgFile } from './file';

/** Returns the whole picture as PNG at `scale` times its size; rejects where the browser cannot draw it. Browser only. */
export async function pngBlob(chart: Chart, width: number, theme: Theme, scale = 2): Promise<Blob> {
	const file = svgFile(chart, width, theme);
	const image = new Image();
	// A data address and not a blob's: some browsers refuse to hand out pixels drawn from the latter.
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(file.svg)}`;
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = Math.round(file.width * scale);
	canvas.height = Math.round(file.height * scale);
	const context = canvas.getContext('2d');
	if (context === null) throw new Error('this browser has no canvas');
	context.drawImage(image, 0, 0, canvas.width, canvas.height);
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
	if (blob === null) throw new Error('the canvas gave no picture');
	return blob;
}
