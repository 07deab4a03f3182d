/** A datum drawn as a point. How it is drawn says how it is known. */
export interface Point {
  id: string;
  /** In the units of the frame's scales. */
  x: number;
  y: number;
  /** Half its width, px. */
  r: number;
  /** One shape is one series, so that colour is never alone. */
  shape: 'circle' | 'square' | 'diamond';
  tone: 'qingdao' | 'shenzhen' | 'plum' | 'tree' | 'gold' | 'grey';
  /** Full when the report states it, a ring when derived, a broken ring when missing. */
  status: 'stated' | 'derived' | 'missing';
  /** 0…1: how much of it is there. */
  opacity: number;
  /** 0…1: its colour, when it steps back behind others; 1 unless told. */
  strength?: number;
}

/** The outline of a shape around 0, 0, of half width `r`; all shapes cover about the same area. */
export function outline(shape: Point['shape'], r: number): string {
  if (shape === 'circle') return `M${-r} 0a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`;
  const half = shape === 'square' ? 0.9 * r : 1.25 * r;
  return shape === 'square'
    ? `M${-half} ${-half}H${half}V${half}H${-half}z`
    : `M0 ${-half}L${half} 0L0 ${half}L${-half} 0z`;
}
