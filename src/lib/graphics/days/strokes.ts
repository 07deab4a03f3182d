import { strokePath, type Spiral, type Stroke } from './geometry';
import type { Moment, Tone } from './moments';

/** Strokes at about the same distance, as SVG path data. */
export interface StrokeLayer {
  opacity: number;
  faint: string;
  lit: string;
}

/** Strokes that stand out, over all others. */
export interface Accent {
  id: string;
  tone: Tone;
  path: string;
  opacity: number;
}

/** Opacity by distance, from far to near. */
const DEPTHS = [0.22, 0.38, 0.53, 0.69, 0.84, 1];

/**
 * All strokes, from far to near: a few paths, because hundreds of elements are slow to repaint.
 *
 * @param day a stroke is lit when its day has come; the next one has grown by the fraction
 */
export function layersAt({ strokes }: Spiral, day: number): StrokeLayer[] {
  const layers = DEPTHS.map((opacity) => ({ opacity, faint: '', lit: '' }));
  for (const stroke of strokes) {
    const layer = layers[Math.min(layers.length - 1, Math.floor(stroke.near * layers.length))];
    if (!layer) continue;
    if (stroke.day > day) layer.faint += stroke.path;
    layer.lit += litPart(stroke, day);
  }
  return layers;
}

/** The strokes of moments that stay: one day, or all days of a month. */
export function accentsAt(
  { strokes }: Spiral,
  moments: readonly Moment[],
  day: number,
  opacity: number,
): Accent[] {
  const standing = moments.filter(({ stays }) => stays && opacity > 0);
  const accents = standing.map(({ id, tone, day: at, month }) => {
    const days = strokes.slice((month?.first ?? at) - 1, month?.last ?? at);
    return { id, tone, opacity, path: days.map((stroke) => litPart(stroke, day)).join('') };
  });
  return accents.filter(({ path }) => path !== '');
}

function litPart(stroke: Stroke, day: number): string {
  if (stroke.day <= day) return stroke.path;
  const grown = day - stroke.day + 1;
  return grown > 0 ? strokePath(stroke.outline, grown) : '';
}
