import { modelName } from './machine-view';

describe('a machine', () => {
  test.each([
    [{ maker: 'Dell', model: 'Latitude 5440' }, 'Dell Latitude 5440'],
    [{ maker: 'HP', model: 'HP EliteBook' }, 'HP EliteBook'],
    [{ maker: 'Dell', model: '' }, 'Dell'],
    [{ maker: '', model: 'X1' }, 'X1'],
    [{ maker: '', model: '' }, ''],
  ])('%j is called %j', (machine, name) => expect(modelName(machine)).toBe(name));
});
