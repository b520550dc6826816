/** What the pages call a machine. */
import type { Machine, TicketMachine } from '@kaigai-desk/domain';

export interface MachineView extends Machine {
  /** Maker and model; empty when neither is known. */
  readonly modelName: string;
}

/** `Dell Latitude 5440`; a model that begins with its maker names it once. */
export function modelName({ maker, model }: Pick<TicketMachine, 'maker' | 'model'>): string {
  return model.toLowerCase().startsWith(maker.toLowerCase()) ? model : `${maker} ${model}`.trim();
}

export const machineView = (machine: Machine): MachineView => ({ ...machine, modelName: modelName(machine) });
