import type { EventParams } from '@backstage/plugin-events-node';
import type {
  DescribedModel,
  ModelSource,
  SourceItem,
} from '@modelgov/backstage-plugin-model-governance-node';

/** A registry in memory, which a test makes fail as it likes. */
export class MemorySource implements ModelSource {
  readonly id: string;
  readonly changes: NonNullable<ModelSource['changes']>;
  items: SourceItem[] = [];
  /** Thrown after all items are given. */
  failure: Error | undefined;

  constructor(id: string) {
    this.id = id;
    this.changes = {
      topic: id,
      namesIn: (event: EventParams) => {
        const { eventPayload: names } = event;
        if (!Array.isArray(names)) {
          throw new TypeError('The event has no names');
        }
        return names.map(String);
      },
    };
  }

  /** Has these models and no others. */
  has(...models: Partial<DescribedModel>[]): void {
    this.items = models.map(model => ({
      kind: 'model',
      model: { name: 'loan', model: {}, versions: [], ...model },
    }));
  }

  async *readAll(): AsyncGenerator<SourceItem, void> {
    yield* this.items;
    if (this.failure) {
      throw this.failure;
    }
  }

  async *readChanged({ since }: { since: Date }): AsyncGenerator<SourceItem> {
    for (const item of this.items) {
      if (
        item.kind === 'model' &&
        new Date(item.model.updatedAt ?? 0) >= since
      ) {
        yield item;
      }
    }
  }

  async readOne(name: string): Promise<SourceItem | undefined> {
    return this.items.find(item =>
      item.kind === 'model' ? item.model.name === name : item.name === name,
    );
  }
}
