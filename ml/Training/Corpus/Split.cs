using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Training.Corpus;

/// <summary>A third of the corpus is held out by the hash of the group, so that variants of one idea stay together. Folds likewise.</summary>
public static class Split
{
    private const ulong HoldOut = 0x5eed_0001;
    private const ulong Folds = 0x5eed_0002;

    public static bool IsHeldOut(string group) => WordHash.Key(WordHash.Of(group), HoldOut) % 3 == 0;

    public static int Fold(string group, int folds) => (int)(WordHash.Key(WordHash.Of(group), Folds) % (uint)folds);
}
