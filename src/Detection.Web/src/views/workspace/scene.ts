import type { Sweep } from '../../api/sweeps';
import type { LngLat, Position } from '../../map/features';

/** What the map shows just now, besides the ground and the installations. */
export interface Scene {
  listed: Position[];
  hovered: Position | null;
  selected: Position | null;
  tariffGroup: string | null;
  sweep: Sweep | null;
  /** null: every day of the sweep */
  dayNo: number | null;
  /** null: every crew of the sweep */
  crewNo: number | null;
  /** The corners of an area, closed or being drawn. */
  outline: LngLat[];
  isDrawing: boolean;
  /** Corners that the map is to bring into view; null leaves the view to the person. */
  framed: LngLat[] | null;
  depot: LngLat | null;
  isPickingDepot: boolean;
}

export const emptyScene: Scene = {
  listed: [],
  hovered: null,
  selected: null,
  tariffGroup: null,
  sweep: null,
  dayNo: null,
  crewNo: null,
  outline: [],
  isDrawing: false,
  framed: null,
  depot: null,
  isPickingDepot: false,
};
