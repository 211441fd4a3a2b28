import type { Sweep } from '../../api/types';
import type { LngLat, Position } from '../../map/features';

/** What the map shows just now, besides the ground and the installations. */
export interface Scene {
  listed: Position[];
  hovered: Position | null;
  selected: Position | null;
  tariffGroup: string | null;
  sweep: Sweep | null;
  /** null: every crew of the sweep */
  crewNo: number | null;
  depot: LngLat | null;
  isPickingDepot: boolean;
}

export const emptyScene: Scene = {
  listed: [],
  hovered: null,
  selected: null,
  tariffGroup: null,
  sweep: null,
  crewNo: null,
  depot: null,
  isPickingDepot: false,
};
